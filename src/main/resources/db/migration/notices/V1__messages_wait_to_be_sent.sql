create schema notices;

-- A message lies here from the transaction that caused it until it was sent. The phone stays in the vault.
create table notices.message (
    id       bigint generated always as identity primary key,
    speaker  uuid not null,
    number   varchar(19) not null,
    kind     varchar(20) not null,
    due_at   timestamp with time zone not null,
    tries    int not null default 0,
    sent_at  timestamp with time zone
);

create index message_due on notices.message (due_at) where sent_at is null;

-- What the catcher caught instead of a telephone network; demonstration and development only.
create table notices.caught (
    id    bigint generated always as identity primary key,
    phone varchar(20) not null,
    text  varchar(1000) not null,
    at    timestamp with time zone not null
);
