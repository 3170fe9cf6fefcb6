-- What goes along with another matter since some day, and which departments need not answer it any more: they are shown it
-- for a while. To which matter of another street it is proposed to go along. And by which day the first of those who go along
-- with it must be answered: answer_by is the earlier of that day and its own.
alter table matters.matter
    add column relieved varchar(20)[] not null default '{}',
    add column relieved_on date,
    add column offered_into varchar(19),
    add column voices_by date;

create index matter_relieved on matters.matter (relieved_on) where relieved_on is not null;
create index matter_offered on matters.matter (left(offered_into, 9)) where offered_into is not null;
