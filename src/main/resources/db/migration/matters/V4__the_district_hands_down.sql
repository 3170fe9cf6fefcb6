-- What the district committee handed down: one matter for each street it is for.
create table matters.hand_down (
    id       uuid primary key,
    region   varchar(12) not null,
    title    varchar(40) not null,
    text     varchar(5000) not null,
    category varchar(12) not null,
    due      date not null,
    given_at timestamp with time zone not null
);

create index hand_down_newest on matters.hand_down (given_at desc, id);

alter table matters.matter add column hand_down uuid references matters.hand_down;
create index matter_hand_down on matters.matter (hand_down) where hand_down is not null;
