create schema imports;

-- A file on its way in. Working tables: the file goes when its rows are in, the job two weeks later.
create table imports.job (
    id          uuid primary key,
    account     uuid not null,
    role        varchar(20) not null,
    reach       varchar(12) not null,
    unit        varchar(20) not null,
    name        varchar(120) not null,
    header      text[] not null,
    file        bytea,
    station     varchar(20) not null,
    columns     text not null,
    accept      boolean not null default false,
    total       int not null,
    tries       int not null default 0,
    uploaded_at timestamp with time zone not null,
    started_at  timestamp with time zone,
    finished_at timestamp with time zone
);

create index job_account on imports.job (account, uploaded_at desc);

-- One line per started job; whoever runs it holds the line, and it is free again when that process dies.
create table imports.turn (
    job uuid primary key references imports.job on delete cascade
);

-- What became of each row. The cells are kept of refused rows only, to be mended.
create table imports.result (
    job     uuid not null references imports.job on delete cascade,
    row     int not null,
    outcome varchar(10) not null check (outcome in ('Filed', 'There', 'Refused')),
    number  varchar(19),
    remarks text not null,
    cells   text[],
    primary key (job, row)
);
