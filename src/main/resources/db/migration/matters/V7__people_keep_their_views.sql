-- A filter that somebody uses again, as a tab of their list.
create table matters.saved_view (
    id      uuid primary key,
    account uuid not null,
    name    varchar(20) not null,
    query   varchar(1000) not null,
    at      timestamp with time zone not null,
    unique (account, name)
);
