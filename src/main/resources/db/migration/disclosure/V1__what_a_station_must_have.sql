create schema disclosure;

-- What a station must have (五公开、五个有、五到位…). The longest region prefix and the latest day count; what a place
-- does not ask for stands there with the amount 0.
create table disclosure.standard (
    region     varchar(12) not null,
    evidence   varchar(20) not null,
    family     varchar(20) not null,
    amount     int not null check (amount >= 0),
    version    varchar(20) not null,
    basis      varchar(500) not null,
    valid_from date not null,
    primary key (region, evidence, version)
);

insert into disclosure.standard (region, evidence, family, amount, version, basis, valid_from)
values ('', 'PLACE', '五个有', 1, '2026-1', '所前、湘南等站“五个有”：有固定场所', '2020-01-01'),
       ('', 'EQUIPMENT', '五个有', 1, '2026-1', '所前、湘南等站“五个有”：有必备设施', '2020-01-01'),
       ('', 'HOURS', '四定五步', 1, '2026-1', '皋城站“四定五步”：定时、定点接待', '2020-01-01'),
       ('', 'PHONE', '五个有', 1, '2026-1', '本系统默认（无上位规定）：居民打得通电话，可由本地调整', '2020-01-01'),
       ('', 'DEPUTIES', '五公开', 1, '2026-1', '所前、湘南等站“五公开”：代表信息公开；代表全部编入站', '2020-01-01'),
       ('', 'RULES', '五公开', 1, '2026-1', '所前、湘南等站“五公开”：工作制度公开', '2020-01-01'),
       ('', 'PLAN', '五公开', 1, '2026-1', '所前、湘南等站“五公开”：年度计划公开', '2020-01-01'),
       ('', 'LINKS', '五公开', 1, '2026-1', '所前、湘南等站“五公开”：结对名单公开', '2020-01-01'),
       ('', 'RESULTS', '五公开', 1, '2026-1', '所前、湘南等站“五公开”：履职成果公开', '2020-01-01'),
       ('', 'BULLETIN', '双月公告', 2, '2026-1', '南星站：每两个月公告一次办理进展', '2020-01-01');
