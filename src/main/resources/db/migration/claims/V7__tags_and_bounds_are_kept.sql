-- A tag that is out of use can be chosen no more; portraits and projects that have it keep it.
alter table claims.tag add column retired_on date;
alter table claims.tag add column source varchar(200) not null default '系统自带：按首批项目和代表的行业整理';

-- What administrators did to tags and bounds; never overwritten.
create table claims.setting_change (
    seq     bigint generated always as identity primary key,
    at      timestamp with time zone not null,
    by_name varchar(40) not null,
    actor   varchar(120) not null,
    act     varchar(20) not null,
    subject varchar(60) not null,
    text    varchar(500) not null
);
