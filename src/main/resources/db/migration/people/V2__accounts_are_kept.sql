-- Whoever was given a password by somebody else changes it at the first sign-in. An account without grants belongs to
-- whoever made it: home is the leading digits of that administrator's region codes.
alter table people.account add column must_change boolean not null default false;
alter table people.account add column home varchar(12) not null default '';

create index account_staff on people.account (login) where password <> '';

-- What administrators did to an account, and its own changes of password; never overwritten.
create table people.account_change (
    seq     bigint generated always as identity primary key,
    account uuid not null references people.account,
    at      timestamp with time zone not null,
    by_name varchar(40) not null,
    by      varchar(36) not null,
    kind    varchar(20) not null,
    role    varchar(20) not null default '',
    region  varchar(12) not null default '',
    unit    varchar(20) not null default '',
    text    varchar(200) not null default ''
);

create index account_change_account on people.account_change (account, seq desc);
