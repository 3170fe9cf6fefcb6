-- names.json as both board keys have signed it; empty until they have.
alter table ballots.poll add column names text not null default '';
