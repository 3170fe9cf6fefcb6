-- Who has not been answered, by the day they should have been.
create index matter_unanswered on matters.matter (street, answer_by)
 where first_answered_on is null and stage not in ('Closed', 'Withdrawn');
