-- The same picture, small, for lists on weak connections; null where a photo came before there were any.
alter table photos.photo add column small bytea;
alter table photos.photo alter column small set storage external;
