-- The version of the calendar by which the days of an opinion that is being screened were last looked at, while one rests on
-- days whose holidays are not announced; null where none does. What waits now is looked at once.
alter table opinions.opinion add column provisional varchar(12);

create index opinion_provisional on opinions.opinion (provisional)
 where provisional is not null and stage in ('Waiting', 'Asked');

update opinions.opinion set provisional = 'unknown' where stage in ('Waiting', 'Asked');
