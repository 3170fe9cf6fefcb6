create schema calendar;

-- A yearly notice of the State Council as it arrived. The latest of a year counts, whole; the earlier ones stay, so a
-- deadline reckoned by an older version of the calendar can be reckoned again.
create table calendar.notice (
    seq       bigint generated always as identity primary key,
    version   varchar(12) not null unique,
    year      int not null check (year between 1949 and 2200),
    paper     varchar(1000) not null,
    loaded_at timestamp with time zone not null default now()
);

create table calendar.notice_day (
    notice bigint not null references calendar.notice,
    date   date not null,
    name   varchar(40) not null,
    off    boolean not null,
    primary key (notice, date)
);

-- How long something may take at a place: a new version is a new row, the old ones stay.
create table calendar.time_limit (
    seq        bigint generated always as identity primary key,
    kind       varchar(40) not null check (kind <> ''),
    region     varchar(12) not null check (region ~ '^[0-9]*$'),
    amount     int not null check (amount > 0),
    unit       varchar(20) not null check (unit in ('DAYS', 'WORKING_DAYS', 'MONTHS')),
    version    varchar(20) not null check (version <> ''),
    basis      varchar(500) not null,
    valid_from date not null,
    set_at     timestamp with time zone not null default now(),
    unique (kind, region, version)
);
