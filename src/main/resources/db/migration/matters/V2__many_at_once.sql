-- One act on many matters: previewed, then done one by one, each in a transaction of its own. Survives a crash.
create table matters.bulk (
    id      uuid primary key,
    account uuid not null,
    name    varchar(40) not null,
    role    varchar(20) not null,
    region  varchar(12) not null,
    unit    varchar(20) not null,
    act     varchar(10) not null check (act in ('ASSIGN', 'ROUTE')),
    lead    varchar(20) not null,
    tier    varchar(10) not null,
    note    varchar(500) not null,
    at      timestamp with time zone not null
);

create table matters.bulk_item (
    bulk    uuid not null references matters.bulk,
    n       int not null,
    matter  varchar(19) not null,
    seen    int not null,
    outcome varchar(60),
    primary key (bulk, n)
);

create index bulk_item_open on matters.bulk_item (bulk, n) where outcome is null;
