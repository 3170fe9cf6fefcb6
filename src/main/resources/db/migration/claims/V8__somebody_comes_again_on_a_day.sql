-- The day on which a door is to be visited again, where one was set.
alter table claims.visit add column again_on date;

create index visit_again on claims.visit (campaign, again_on) where again_on is not null;
