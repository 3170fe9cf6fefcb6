-- What goes along with another matter since some day, and which departments need not answer it any more: they are shown it
-- for a while. And to which matter of another street it is proposed to go along.
alter table matters.matter
    add column relieved varchar(20)[] not null default '{}',
    add column relieved_on date,
    add column offered_into varchar(19);

create index matter_relieved on matters.matter (relieved_on) where relieved_on is not null;
create index matter_offered on matters.matter (left(offered_into, 9)) where offered_into is not null;
