create schema ballots;

-- A poll that is set up, held and counted. What is frozen when it opens stands in published, letter by letter.
create table ballots.poll (
    id        varchar(30) primary key,
    street    varchar(9) not null,
    year      int not null,
    number    int not null,
    title     varchar(80) not null,
    stage     varchar(12) not null,
    setting   text not null,
    published text not null default '',
    result    text not null default '',
    present   int not null default 0,
    follows   varchar(30) references ballots.poll,
    unique (street, year, number)
);

create index poll_follows on ballots.poll (follows);

-- The roll: who may vote and whether a ballot was given out to them, never for what. Of what the voter's phone sent to be
-- signed only the digest is kept, so that the same may be answered again; it tells nothing of the ballot.
create table ballots.voter (
    poll    varchar(30) not null references ballots.poll,
    voter   varchar(60) not null,
    name    varchar(40) not null,
    deputy  varchar(20) not null default '',
    code    bytea,
    issued  varchar(5) not null default '' check (issued in ('', 'PHONE', 'PAPER')),
    blinded bytea,
    primary key (poll, voter),
    unique (poll, code)
);

-- The two keys that sign ballot keys unseen, and the scrutineer's key that signs the result. The scrutineer's are sealed
-- with words only the scrutineer knows.
create table ballots.signer (
    poll   varchar(30) not null references ballots.poll,
    place  int not null check (place in (1, 2)),
    open   bytea not null,
    sealed bytea not null,
    board  bytea,
    primary key (poll, place)
);

-- The password of the urn's own database role, where the program made that role.
create table ballots.urn_login (
    single   boolean primary key default true check (single),
    password varchar(64) not null
);

-- Paper ballots as two people read them, sheet by sheet in the order of the pile. A sheet has no name on it. The rows go
-- when the poll closes; what they say is in the urn then.
create table ballots.sheet (
    poll   varchar(30) not null references ballots.poll,
    number int not null,
    entry  int not null check (entry in (1, 2)),
    marks  text not null,
    primary key (poll, number, entry)
);

-- Who reads the pile the first and who the second time.
create table ballots.teller (
    poll    varchar(30) not null references ballots.poll,
    entry   int not null check (entry in (1, 2)),
    account varchar(36) not null,
    name    varchar(40) not null,
    primary key (poll, entry),
    unique (poll, account)
);

-- What a new poll begins with, by kind; a new version is a new row.
create table ballots.ready (
    preset         varchar(20) not null,
    version        date not null,
    level          varchar(10) not null,
    most_named     int not null,
    pass           varchar(10) not null,
    pass_base      varchar(20) not null,
    quorum         varchar(10) not null,
    quorum_of      varchar(20) not null,
    floor          int not null,
    objection_days int not null,
    basis          varchar(200) not null,
    primary key (preset, version)
);

insert into ballots.ready (preset, version, level, most_named, pass, pass_base, quorum, quorum_of, floor,
                           objection_days, basis)
values ('PROJECTS', '2026-01-01', 'SECRET', 3, '', 'RETURNED', '> 1/2', 'RETURNED', 5, 7, '议事会章程常用做法'),
       ('SATISFACTION', '2026-01-01', 'SECRET', 3, '> 1/2', 'YES_AND_NO', '> 1/2', 'RETURNED', 5, 7, '满意度测评常用做法，比例由各地自定'),
       ('RATING_SESSION', '2026-01-01', 'SECRET', 3, '> 1/2', 'YES_AND_NO', '> 1/2', 'RETURNED', 5, 7, '选民评单会常用做法，比例由各地自定'),
       ('CHOICE', '2026-01-01', 'PAPER', 3, '> 1/2', 'DUE', '>= 2/3', 'PRESENT', 5, 7, '地方组织法第二十五条：以全体过半数通过；选举法第四十五条'),
       ('OWNERS', '2026-01-01', 'PAPER', 3, '> 1/2', 'RETURNED', '>= 2/3', 'RETURNED', 5, 7, '民法典第二百七十八条'),
       ('MOTION', '2026-01-01', 'HANDS', 3, '> 1/2', 'DUE', '>= 2/3', 'PRESENT', 5, 7, '地方组织法第二十五条：以全体过半数通过');
