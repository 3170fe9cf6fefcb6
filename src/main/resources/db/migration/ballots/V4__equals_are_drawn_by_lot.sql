-- The server's secret for lots among equals: its digest stands in poll.json before anybody votes, it is told with the result.
alter table ballots.poll add column lot varchar(64) not null default '';
