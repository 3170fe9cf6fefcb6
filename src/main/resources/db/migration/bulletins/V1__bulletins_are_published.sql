create schema bulletins;

-- A bulletin as it was published, word by word. A correction is another edition, which names this one. Only a title
-- that its station corrects is put right here too; the ledger has the digest from then on.
create table bulletins.bulletin (
    id           varchar(60) primary key,
    place        varchar(20) not null,
    name         varchar(60) not null,
    street       varchar(9) not null,
    first_on     date not null,
    last_on      date not null,
    edition      int not null check (edition > 0),
    content      text not null,
    digest       varchar(64) not null,
    published_at timestamp with time zone not null,
    replaces     varchar(60) unique references bulletins.bulletin,
    unique (place, first_on, last_on, edition),
    check ((edition = 1) = (replaces is null)),
    check (first_on <= last_on),
    check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index bulletin_newest on bulletins.bulletin (published_at desc, id desc);
create index bulletin_street on bulletins.bulletin (street, published_at desc, id desc);
create index bulletin_place on bulletins.bulletin (place, published_at desc, id desc);

create function bulletins.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was published stays';
end $$;

create trigger bulletins_stay before delete or truncate on bulletins.bulletin
    for each statement execute function bulletins.refuse_change();
create trigger bulletins_stay_the_same
    before update of id, place, name, street, first_on, last_on, edition, published_at, replaces on bulletins.bulletin
    for each statement execute function bulletins.refuse_change();
