create schema api;

-- A key acts for its own account with one role and reach. Only the digest of the secret is kept.
create table api.key (
    id           uuid primary key,
    digest       bytea not null unique,
    name         varchar(40) not null,
    role         varchar(20) not null,
    region       varchar(12) not null,
    unit         varchar(20) not null default '',
    account      uuid not null,
    created_by   uuid not null,
    created_at   timestamp with time zone not null,
    revoked_by   uuid,
    revoked_at   timestamp with time zone,
    last_used_on date
);

create index key_region on api.key (region, created_at desc);

-- What a key has sent under an idempotency key. Digests only; the answer is made again, not kept.
create table api.request (
    key         uuid not null references api.key,
    idempotency bytea not null,
    body        bytea not null,
    at          timestamp with time zone not null,
    primary key (key, idempotency)
);

create index request_at on api.request (at);
