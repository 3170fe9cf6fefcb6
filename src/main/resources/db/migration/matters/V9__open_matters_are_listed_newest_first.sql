-- What is open is little beside what was closed in the years before: lists of it need not pass over all that.
create index matter_open_newest on matters.matter (filed_at desc, id desc) where stage not in ('Closed', 'Withdrawn');
create index matter_open_street on matters.matter (street, filed_at desc, id desc)
 where stage not in ('Closed', 'Withdrawn');
create index matter_open_station on matters.matter (station, filed_at desc, id desc)
 where stage not in ('Closed', 'Withdrawn');
