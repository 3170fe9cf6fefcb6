create schema erasure;

-- From when on nothing more is done about an opinion, when what is personal of it was erased, and whether the person has
-- written something since then.
create table erasure.kept (
    opinion   varchar(19) primary key,
    street    varchar(9) not null,
    over_at   timestamp with time zone,
    erased_at timestamp with time zone,
    written   boolean not null default false,
    cause     varchar(10) check (cause in ('WISH', 'REQUEST', 'TIME')),
    check ((erased_at is null) = (cause is null))
);

create index kept_over on erasure.kept (street, over_at) where over_at is not null and (erased_at is null or written);
create index kept_erased on erasure.kept (erased_at) where erased_at is not null;

-- How long it is kept after that; the longest region prefix and the latest day count, the old ones stay.
create table erasure.term (
    region     varchar(12) not null,
    months     int not null check (months between 6 and 360),
    version    varchar(20) not null,
    basis      varchar(500) not null,
    valid_from date not null,
    primary key (region, version)
);

insert into erasure.term (region, months, version, basis, valid_from)
values ('', 36, '2026-1', '《个人信息保护法》第十九条：保存期限为实现处理目的所必要的最短时间；第四十七条：期限届满应当主动删除。三年为本系统默认，与《民法典》第一百八十八条三年诉讼时效相当，可由本地调整',
        '2020-01-01');

-- Each day's round and what it erased.
create table erasure.round (
    day    date primary key,
    erased int not null,
    at     timestamp with time zone not null
);
