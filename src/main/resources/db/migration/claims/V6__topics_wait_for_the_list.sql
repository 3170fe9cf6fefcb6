-- Topics that were raised as a project and wait for the street committee: it puts one together from them, or says why not.
create table claims.prospect (
    topic     uuid primary key,
    street    varchar(9) not null,
    name      varchar(200) not null,
    voices    int not null,
    opinions  varchar(20)[] not null,
    raised_at timestamp with time zone not null,
    project   varchar(20) references claims.project,
    reason    varchar(500) not null default '',
    closed_at timestamp with time zone,
    closed_by varchar(100) not null default '',
    check ((closed_at is null) = (project is null and reason = ''))
);

create index prospect_waiting on claims.prospect (street, raised_at desc) where closed_at is null;
create index prospect_project on claims.prospect (project);
