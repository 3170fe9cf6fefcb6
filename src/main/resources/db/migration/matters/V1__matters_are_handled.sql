create schema matters;

-- One line per matter for lists; the steps and the words lie in the ledger.
create table matters.matter (
    id          varchar(19) primary key,
    region      varchar(12) not null,
    street      varchar(9) not null,
    station     varchar(20) not null,
    category    varchar(12) not null,
    title       varchar(40) not null,
    filed_at    timestamp with time zone not null,
    answer_by   date not null,
    tier        varchar(10) not null,
    stage       varchar(10) not null,
    due         date,
    lead        varchar(20) not null default '',
    helpers     varchar(20)[] not null default '{}',
    deputies    varchar(20)[] not null default '{}',
    returns     int not null default 0,
    reopens     int not null default 0,
    outcome     varchar(12),
    answered_at timestamp with time zone,
    closed_at   timestamp with time zone,
    met         boolean not null default false,
    late        boolean not null default false,
    calls_committee boolean not null default false
) with (fillfactor = 80);

create index matter_newest on matters.matter (filed_at desc, id desc);
create index matter_street on matters.matter (street, filed_at desc, id desc);
create index matter_station on matters.matter (station, filed_at desc, id desc);
create index matter_lead on matters.matter (lead, due) where stage not in ('Closed', 'Withdrawn');
create index matter_helpers on matters.matter using gin (helpers) where stage not in ('Closed', 'Withdrawn');
create index matter_deputies on matters.matter using gin (deputies);
create index matter_street_due on matters.matter (street, due) where stage not in ('Closed', 'Withdrawn');
create index matter_due on matters.matter (due) where stage not in ('Closed', 'Withdrawn');
create index matter_promised on matters.matter (due) where stage = 'Promised';

-- Grades without time and person; the answer is the step that was rated.
create table matters.rating (
    matter   varchar(19) not null references matters.matter,
    answer   int not null,
    attitude varchar(12) not null check (attitude in ('SATISFIED', 'BASICALLY', 'DISSATISFIED')),
    result   varchar(12) not null check (result in ('SATISFIED', 'BASICALLY', 'DISSATISFIED')),
    primary key (matter, answer)
);

-- The letter a place prints for an outcome; the longest region prefix counts.
create table matters.letter (
    region  varchar(12) not null,
    outcome varchar(12) not null,
    letter  varchar(4) not null,
    basis   varchar(500) not null,
    primary key (region, outcome)
);

insert into matters.letter (region, outcome, letter, basis)
values ('', 'SOLVED', 'A', '杭州市建议办理情况通报：A 已解决'),
       ('', 'BEING_SOLVED', 'B', '杭州市建议办理情况通报：B 正在解决或列入解决计划'),
       ('', 'PLANNED', 'B', '杭州市建议办理情况通报：B 正在解决或列入解决计划'),
       ('', 'NOT_NOW', 'C', '杭州市建议办理情况通报：C 因客观条件限制暂时无法解决、留作参考或另行处理'),
       ('', 'REFERENCE', 'C', '杭州市建议办理情况通报：C 因客观条件限制暂时无法解决、留作参考或另行处理'),
       ('', 'HIGHER_BODY', 'C', '杭州市建议办理情况通报：C 因客观条件限制暂时无法解决、留作参考或另行处理');
