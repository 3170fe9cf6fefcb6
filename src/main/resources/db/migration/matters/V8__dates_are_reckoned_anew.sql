-- The version of the calendar by which a date was reckoned that rests on days whose holidays are not announced; null
-- where no open date does.
alter table matters.matter add column provisional varchar(12);

create index matter_provisional on matters.matter (provisional)
 where provisional is not null and stage not in ('Closed', 'Withdrawn');

-- Who set a letter, and when.
alter table matters.letter add column set_by varchar(40) not null default '';
alter table matters.letter add column set_at timestamp with time zone;

-- Whoever stands beyond the days that were known until now is looked at once.
update matters.matter
   set provisional = 'unknown'
 where stage not in ('Closed', 'Withdrawn')
   and (due > date '2026-12-31' or answer_by > date '2026-12-31' or stage = 'Paused');
