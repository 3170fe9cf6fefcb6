-- Visits from door to door. A household is a door: no name, no telephone, no place on a map.
create table claims.campaign (
    id        varchar(20) primary key,
    region    varchar(12) not null,
    community varchar(12) not null,
    title     varchar(60) not null,
    estate    varchar(60) not null,
    begun_at  timestamp with time zone not null
);

create index campaign_region on claims.campaign (region, id);

create table claims.household (
    campaign varchar(20) not null references claims.campaign,
    building int not null,
    unit     int not null,
    room     int not null,
    primary key (campaign, building, unit, room)
);

-- Every visit stays; the newest says how it stands.
create table claims.visit (
    campaign   varchar(20) not null,
    building   int not null,
    unit       int not null,
    room       int not null,
    visited_on date not null,
    step       int not null,
    outcome    varchar(10) not null,
    primary key (campaign, building, unit, room, step),
    foreign key (campaign, building, unit, room) references claims.household
);
