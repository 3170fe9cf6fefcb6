-- The order of a day's facts goes by bytes, so that everybody who checks it sorts as we do.
drop index ledger.fact_at;
alter table ledger.fact alter column subject type varchar(80) collate "C";
alter table ledger.words alter column subject type varchar(80) collate "C";
create index fact_at on ledger.fact (at, subject, seq);

-- A day of Asia/Shanghai that is over: the root over its facts, chained to the day before.
create table ledger.seal (
    day   date primary key,
    count int not null check (count >= 0),
    root  bytea not null check (length(root) = 32),
    prev  bytea not null unique check (length(prev) = 32),
    hash  bytea not null unique check (length(hash) = 32)
);

create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%s are only added', tg_table_name;
end $$;

create trigger seals_are_only_added before update or delete or truncate on ledger.seal
    for each statement execute function ledger.refuse_change();

-- A fact follows the fact before it, and no fact slips into a sealed day. Sealing holds back writers while it reads and
-- ends before they go on; with read committed the look below then sees its seal, an older snapshot would not.
create function ledger.refuse_what_does_not_follow() returns trigger language plpgsql as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'facts are only added in read committed transactions';
    end if;
    if exists (select from ledger.seal where day >= (new.at at time zone 'Asia/Shanghai')::date) then
        raise exception 'the day of fact % of % is sealed', new.seq, new.subject using errcode = 'LG001';
    end if;
    if new.seq = 1 and new.prev <> decode(repeat('00', 32), 'hex')
        or new.seq > 1 and not exists (select from ledger.fact
                                        where subject = new.subject and seq = new.seq - 1
                                          and hash = new.prev and at <= new.at) then
        raise exception 'fact % of % does not follow the one before', new.seq, new.subject;
    end if;
    return new;
end $$;

create trigger facts_follow before insert on ledger.fact
    for each row execute function ledger.refuse_what_does_not_follow();
