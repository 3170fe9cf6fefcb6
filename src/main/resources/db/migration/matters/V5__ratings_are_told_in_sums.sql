-- One line for each answer that a person could rate, with the department that gave it.
create table matters.answer (
    matter   varchar(19) not null references matters.matter,
    answer   int not null,
    lead     varchar(20) not null,
    given_on date not null,
    primary key (matter, answer)
);

create index answer_lead on matters.answer (lead);

-- Under whose name an answer and its rating count.
create view matters.answer_of_unit as
select 'DEPARTMENT' as kind, answer.lead as unit, answer.matter, answer.answer, answer.given_on
  from matters.answer
union all
select 'STATION', matter.station, answer.matter, answer.answer, answer.given_on
  from matters.answer join matters.matter on matter.id = answer.matter
union all
select 'STREET', matter.street, answer.matter, answer.answer, answer.given_on
  from matters.answer join matters.matter on matter.id = answer.matter
union all
select 'DEPUTY', unnest(matter.deputies), answer.matter, answer.answer, answer.given_on
  from matters.answer join matters.matter on matter.id = answer.matter;

-- Ratings of one unit that are told together, once and for good. What is told later is another line.
create table matters.rating_sum (
    id                    bigint generated always as identity primary key,
    kind                  varchar(10) not null check (kind in ('DEPARTMENT', 'STATION', 'STREET', 'DEPUTY')),
    unit                  varchar(20) not null,
    since                 date not null,
    until                 date not null,
    could_rate            int not null,
    attitude_satisfied    int not null,
    attitude_basically    int not null,
    attitude_dissatisfied int not null,
    result_satisfied      int not null,
    result_basically      int not null,
    result_dissatisfied   int not null
);

create index rating_sum_unit on matters.rating_sum (kind, unit, until);

-- Which ratings lie under a sum: each counts once for each unit.
create table matters.rating_told (
    sum    bigint not null references matters.rating_sum,
    kind   varchar(10) not null,
    unit   varchar(20) not null,
    matter varchar(19) not null,
    answer int not null,
    primary key (kind, unit, matter, answer)
);

create index rating_told_sum on matters.rating_told (sum);
create index rating_told_answer on matters.rating_told (matter, answer);

-- Months whose first day has passed and whose sums have been told.
create table matters.rating_round (
    month date primary key
);

-- How many ratings must lie under a sum that is told; the longest region prefix and the latest day count.
create table matters.rating_floor (
    region     varchar(12) not null,
    floor      int not null check (floor >= 2),
    version    varchar(20) not null,
    basis      varchar(500) not null,
    valid_from date not null,
    primary key (region, version)
);

insert into matters.rating_floor (region, floor, version, basis, valid_from)
values ('', 5, '2026-1', '本系统默认（无上位规定），可由本地调高；参照统计上不单独公布过小分组的做法', '2020-01-01');
