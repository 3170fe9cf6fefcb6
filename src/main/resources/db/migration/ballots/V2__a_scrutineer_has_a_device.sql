-- The device that holds a poll's second key: what it may be known by, never the key. The invitation is the digest of what
-- stands in the link the chair gives; it goes once a device has come with it.
create table ballots.device (
    poll       varchar(30) primary key references ballots.poll,
    invitation bytea,
    open       bytea,
    board      varchar(64),
    bearer     bytea
);

-- What the device is asked to sign unseen, and its answer. Both are blinded and tell nothing of a ballot. A blank is a
-- paper ballot's serial that waits for the second signature; which sheet gets which is drawn when the poll closes. The
-- rows go then.
create table ballots.ask (
    poll    varchar(30) not null,
    voter   varchar(60) not null,
    blinded bytea not null,
    signed  bytea,
    blank   text not null default '',
    primary key (poll, voter),
    foreign key (poll, voter) references ballots.voter
);

-- Who keeps the second key, where the chair says nothing else.
alter table ballots.ready add column keeper varchar(10) not null default 'WORDS';
update ballots.ready set keeper = 'DEVICE' where level = 'SECRET';
