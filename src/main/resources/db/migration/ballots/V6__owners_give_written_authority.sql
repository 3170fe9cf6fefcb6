-- Who brings a unit's paper in the owner's name, and by which written authority (委托书).
create table ballots.proxy (
    poll      varchar(30) not null,
    voter     varchar(60) not null,
    holder    varchar(40) not null,
    authority varchar(200) not null,
    noted_by  varchar(40) not null,
    primary key (poll, voter),
    foreign key (poll, voter) references ballots.voter
);

-- Ready sets say which of equal projects comes first and for how many units one person may vote.
alter table ballots.ready add column tie varchar(40) not null default 'votes,cost,file';
alter table ballots.ready add column proxies int not null default 0;
insert into ballots.ready (preset, version, level, most_named, pass, pass_base, quorum, quorum_of, floor,
                           objection_days, basis, keeper, proxies)
select preset, '2026-11-27', level, most_named, pass, pass_base, quorum, quorum_of, floor, objection_days,
       basis || '；物业管理条例第十二条：可以委托代理人，一人代几个由议事规则定', keeper, 3
  from ballots.ready
 where preset = 'OWNERS' and version = '2026-11-26';
