create schema links;

-- Who looks after whom: a deputy after a council member, either of them after an area. Nothing is overwritten; what has
-- ended keeps its day and its reason.
create table links.link (
    id         bigint generated always as identity primary key,
    street     varchar(9) not null,
    kind       varchar(6) not null check (kind in ('DEPUTY', 'MEMBER')),
    holder     varchar(20) not null,
    member     varchar(20),
    community  varchar(12),
    part       varchar(60) not null default '',
    building   int not null default 0,
    unit       int not null default 0,
    first_room int not null default 0,
    last_room  int not null default 0,
    begun_on   date not null,
    ended_on   date,
    decision   varchar(200) not null,
    by_name    varchar(40) not null,
    actor      varchar(120) not null,
    reason     varchar(300) not null default '',
    ended_by   varchar(120) not null default '',
    check ((member is null) <> (community is null)),
    check (member is null or kind = 'DEPUTY'),
    check (ended_on is null or ended_on >= begun_on)
);

create index link_street on links.link (street);
create index link_holder on links.link (kind, holder);
create index link_member on links.link (member) where member is not null;
create unique index link_tie on links.link (holder, member) where ended_on is null and member is not null;
create unique index link_care
    on links.link (kind, holder, community, part, building, unit, first_room, last_room)
 where ended_on is null and community is not null;

-- What there is to look after: the buildings of estates, with their doors; building 0 is a part whose buildings nobody
-- has listed, like a grid.
create table links.block (
    community varchar(12) not null,
    part      varchar(60) not null,
    building  int not null,
    units     int not null,
    floors    int not null,
    doors     int not null,
    primary key (community, part, building)
);

-- The card somebody was handed last, as a digest of what stood on it.
create table links.card (
    kind      varchar(6) not null,
    holder    varchar(20) not null,
    digest    bytea not null,
    handed_on date not null,
    primary key (kind, holder)
);

-- To whom an opinion was said over a card.
create table links.heard (
    opinion varchar(19) primary key,
    kind    varchar(6) not null,
    holder  varchar(20) not null
);

create index heard_holder on links.heard (kind, holder, opinion desc);
