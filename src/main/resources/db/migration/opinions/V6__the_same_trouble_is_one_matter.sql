alter table opinions.opinion drop constraint opinion_stage_check;
alter table opinions.opinion add constraint opinion_stage_check
    check (stage in ('Waiting', 'Asked', 'TurnedAway', 'Accepted', 'Withdrawn', 'Joined'));

-- Opinions that go along with another one's matter, each with the day by which its own person must be answered.
create table opinions.voice (
    opinion   varchar(19) primary key references opinions.opinion,
    joined    varchar(19) not null references opinions.opinion,
    answer_by date not null,
    at        timestamp with time zone not null,
    check (opinion <> joined)
);

create index voice_joined on opinions.voice (joined);

-- Pairs that somebody looked at and found not to be the same; nobody is asked about them again.
create table opinions.apart (
    one   varchar(19) not null references opinions.opinion,
    other varchar(19) not null references opinions.opinion,
    at    timestamp with time zone not null,
    primary key (one, other),
    check (one < other)
);

create index apart_other on opinions.apart (other);

-- What can be alike: the public text where there is one; what still waits is compared by the person's own words, which
-- stay in the ledger. The index of each process is fed in the order of the transactions that changed a line.
create table opinions.alike (
    opinion varchar(19) primary key references opinions.opinion,
    region  varchar(12) not null,
    state   varchar(8) not null check (state in ('WAITING', 'OPEN', 'OVER', 'GONE')),
    title   varchar(40) not null default '',
    body    text not null default '',
    changed xid8 not null default pg_current_xact_id()
);

create index alike_changed on opinions.alike (changed, opinion);

insert into opinions.alike (opinion, region, state)
select id, region, case when stage in ('Waiting', 'Asked') then 'WAITING' else 'GONE' end
  from opinions.opinion
 where stage <> 'Accepted';
