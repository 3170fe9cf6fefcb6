create schema vault;

create table vault.speaker (
    id      uuid primary key,
    account uuid,
    sealed  bytea,
    kept_at timestamp with time zone not null
);

create index speaker_account on vault.speaker (account);

-- Who looked at an identity, when, why. Never deleted.
create table vault.look (
    speaker uuid not null references vault.speaker,
    viewer  uuid not null,
    unit    varchar(20) not null,
    reason  varchar(200) not null,
    at      timestamp with time zone not null
);

create index look_speaker on vault.look (speaker, at);
