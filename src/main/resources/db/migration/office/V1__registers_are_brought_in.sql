create schema office;

-- A spreadsheet of a register, looked over before its good rows are put. Kept for a month, so that bad rows can be seen.
create table office.draft (
    id          uuid primary key,
    account     uuid not null,
    register    varchar(20) not null,
    name        varchar(120) not null,
    file        bytea not null,
    uploaded_at timestamp with time zone not null,
    applied_at  timestamp with time zone,
    added       int not null default 0,
    changed     int not null default 0
);

create index draft_uploaded on office.draft (uploaded_at);
