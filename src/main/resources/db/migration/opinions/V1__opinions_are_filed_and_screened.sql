create schema opinions;

create table opinions.counter (
    street varchar(9) not null,
    year   int not null,
    last   int not null,
    primary key (street, year)
);

-- One line per opinion for queues; the steps and the words lie in the ledger. The speaker is a random id of the vault,
-- the follow key is kept as a digest.
create table opinions.opinion (
    id       varchar(19) primary key,
    region   varchar(12) not null,
    station  varchar(20) not null,
    channel  varchar(10) not null,
    stage    varchar(10) not null check (stage in ('Waiting', 'Asked', 'TurnedAway', 'Accepted', 'Withdrawn')),
    excerpt  varchar(60) not null,
    filed_at timestamp with time zone not null,
    tell_by  date not null,
    speaker  uuid,
    filing   uuid not null unique,
    follow   bytea not null unique
);

create index opinion_queue on opinions.opinion (station, tell_by) where stage in ('Waiting', 'Asked');
create index opinion_speaker on opinions.opinion (speaker) where speaker is not null;

-- Two digits a level; a child's code begins with its parent's.
create table opinions.category (
    code varchar(12) primary key check (code ~ '^([0-9]{2}){1,3}$'),
    name varchar(40) not null
);
