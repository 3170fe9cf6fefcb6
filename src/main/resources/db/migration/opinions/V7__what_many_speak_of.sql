-- By what topics are ranked: score = voices * ln(1 + voices) + growth * recent / (1 + before) + spread * ln(1 + places)
-- + days * ln(1 + days open). The longest region prefix and the latest day count; each change is another version.
create table opinions.topic_weight (
    region     varchar(12) not null,
    voices     numeric(6, 2) not null,
    growth     numeric(6, 2) not null,
    spread     numeric(6, 2) not null,
    days       numeric(6, 2) not null,
    fewest     int not null check (fewest >= 2),
    recent_days int not null check (recent_days > 0),
    window_days int not null check (window_days > 0),
    version    varchar(20) not null,
    basis      varchar(500) not null,
    valid_from date not null,
    primary key (region, version)
);

insert into opinions.topic_weight (region, voices, growth, spread, days, fewest, recent_days, window_days, version,
                                   basis, valid_from)
values ('', 2, 1, 1, 0.5, 3, 14, 365, '2026-1', '本系统默认（无上位规定），可由本地调整：人数最重，其次是近来增长和涉及地点，再次是拖了多久',
        '2020-01-01');

-- Opinions of one street that speak of the same trouble, as last reckoned.
create table opinions.topic (
    id          uuid primary key,
    street      varchar(9) not null,
    region      varchar(12) not null,
    name        varchar(60) not null,
    public      boolean not null,
    places      varchar(200) not null,
    first_at    timestamp with time zone not null,
    last_at     timestamp with time zone not null,
    voices      int not null,
    waiting     int not null,
    spread      int not null,
    recent      int not null,
    before      int not null,
    days        int not null,
    weeks       int[] not null,
    score       numeric(8, 3) not null,
    version     varchar(20) not null,
    reckoned_on date not null
);

create index topic_street on opinions.topic (street, score desc);
create index topic_score on opinions.topic (score desc) where public;

create table opinions.topic_member (
    topic   uuid not null references opinions.topic on delete cascade,
    opinion varchar(19) not null references opinions.opinion,
    primary key (topic, opinion)
);

create index topic_member_opinion on opinions.topic_member (opinion);

create index alike_street on opinions.alike (left(region, 9), changed);

-- Up to which change each street's topics were reckoned, and on which day.
create table opinions.topic_reckoned (
    street      varchar(9) primary key,
    mark        xid8 not null,
    reckoned_on date not null
);

-- What was made of a topic: for other rooms to take up. Nothing refers to the topic itself, which may dissolve.
create table opinions.topic_raised (
    id        bigint generated always as identity primary key,
    topic     uuid not null,
    street    varchar(9) not null,
    name      varchar(60) not null,
    raised_as varchar(10) not null check (raised_as in ('MEETING', 'CHALLENGE')),
    opinions  varchar(19)[] not null,
    by_actor  varchar(120) not null,
    at        timestamp with time zone not null,
    unique (topic, raised_as)
);
