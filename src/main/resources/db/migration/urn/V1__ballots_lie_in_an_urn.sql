-- The urn knows ballots and no person. No column here tells a time, an order, an address or a weight; keys are the
-- voters' own random serials. It is written by a database role of its own, which may read nothing else.
create schema urn;

create table urn.poll (
    id     varchar(30) primary key,
    key    varchar(400) not null,
    closed boolean not null default false
);

-- What was handed in while the poll is open, a part for each poll. It is dropped, file and all, when the poll closes.
create table urn.staged (
    poll    varchar(30) not null,
    serial  varchar(64) not null,
    counter int not null,
    line    text not null,
    primary key (poll, serial)
) partition by list (poll);

-- Written once for a poll, sorted by serial, in one transaction: neither place nor transaction number tells anything.
create table urn.ballot (
    poll   varchar(30) not null references urn.poll,
    serial varchar(64) not null,
    line   text not null,
    primary key (poll, serial)
);
