create schema places;

create table places.region (
    code      varchar(12) primary key check (code ~ '^[0-9]{12}$'),
    name      varchar(80) not null,
    mark      varchar(8) not null default '',
    longitude double precision,
    latitude  double precision
);

create table places.station (
    code      varchar(20) primary key,
    region    varchar(12) not null references places.region,
    name      varchar(80) not null,
    kind      varchar(10) not null check (kind in ('STATION', 'HOME', 'POINT', 'ONLINE')),
    address   varchar(200) not null,
    hours     varchar(200) not null,
    phone     varchar(40) not null,
    longitude double precision,
    latitude  double precision,
    rhythm    text not null default '',
    rules     text not null default '',
    plan      text not null default '',
    results   text not null default '',
    equipment text not null default ''
);

create index station_region on places.station (region);
