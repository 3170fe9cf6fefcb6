-- The day of the next milestone on a matter's route; null where none lies ahead. Late or not is asked of the clock.
alter table matters.matter add column milestone_by date;

create index matter_milestone_lead on matters.matter (lead, milestone_by) where milestone_by is not null;
create index matter_milestone_street on matters.matter (street, milestone_by) where milestone_by is not null;
create index matter_route_newest on matters.matter (filed_at desc, id desc) where milestone_by is not null;
