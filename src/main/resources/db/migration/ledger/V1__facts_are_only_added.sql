create schema ledger;

-- What happened, in order, for each subject. The key refuses a second writer of the same step.
create table ledger.fact (
    subject varchar(80) not null,
    seq     int not null check (seq > 0),
    region  varchar(12) not null,
    at      timestamp with time zone not null,
    actor   varchar(120) not null,
    kind    varchar(40) not null,
    payload text not null,
    prev    bytea not null check (length(prev) = 32),
    hash    bytea not null check (length(hash) = 32),
    primary key (subject, seq)
);

create index fact_at on ledger.fact (at, subject, seq);

-- Text that may be erased; the fact holds its salted digest.
create table ledger.words (
    subject varchar(80) not null,
    seq     int not null,
    digest  bytea not null check (length(digest) = 32),
    salt    bytea not null,
    text    text not null,
    primary key (subject, seq, digest)
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'facts are only added';
end $$;

create trigger facts_are_only_added before update or delete or truncate on ledger.fact
    for each statement execute function ledger.refuse_change();
