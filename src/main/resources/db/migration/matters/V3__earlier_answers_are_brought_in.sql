-- Answered and closed in an earlier register and not handled here: visible, and counted in no rate.
alter table matters.matter add column brought boolean not null default false;
