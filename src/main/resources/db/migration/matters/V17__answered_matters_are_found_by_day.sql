-- What was answered in a street in a time, the newest first: what a rating session may take up.
create index matter_answered on matters.matter (street, answered_at desc, id)
 where stage in ('Answered', 'Promised', 'Closed');
