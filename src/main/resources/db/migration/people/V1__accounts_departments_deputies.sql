create schema people;

create table people.department (
    code   varchar(20) primary key,
    region varchar(12) not null,
    name   varchar(80) not null,
    level  varchar(10) not null check (level in ('COMMUNITY', 'STREET', 'DISTRICT'))
);

create table people.deputy (
    code    varchar(20) primary key,
    name    varchar(40) not null,
    level   varchar(10) not null check (level in ('DISTRICT', 'CITY', 'PROVINCE', 'NATION')),
    region  varchar(12) not null,
    station varchar(20) not null,
    trade   varchar(80) not null,
    bio     text not null
);

create table people.council_member (
    code   varchar(20) primary key,
    name   varchar(40) not null,
    region varchar(12) not null,
    trade  varchar(80) not null
);

-- A resident's login is a keyed digest of the phone number, never the number.
create table people.account (
    id       uuid primary key,
    login    varchar(80) not null unique,
    name     varchar(40) not null,
    password varchar(200) not null default '',
    open     boolean not null default true
);

create table people.account_grant (
    account uuid not null references people.account,
    role    varchar(20) not null,
    region  varchar(12) not null,
    unit    varchar(20) not null default '',
    primary key (account, role, region, unit)
);

create table people.session (
    token      bytea primary key,
    account    uuid not null references people.account,
    started_at timestamp with time zone not null,
    ends_at    timestamp with time zone not null
);

create index session_account on people.session (account);

create table people.phone_code (
    phone     bytea primary key,
    code      bytea not null,
    issued_at timestamp with time zone not null,
    tries     int not null default 0
);

-- Failed attempts, counted by digest of what was tried and from where.
create table people.attempt (
    key bytea not null,
    at  timestamp with time zone not null
);

create index attempt_key on people.attempt (key, at);

create table people.secret (
    single boolean primary key default true check (single),
    value  bytea not null
);
