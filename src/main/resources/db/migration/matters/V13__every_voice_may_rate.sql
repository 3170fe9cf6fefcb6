-- Who goes along with a matter rates each of its answers too; empty for the person it began with.
drop view matters.answer_of_unit;

alter table matters.answer add column voice varchar(19) not null default '';
alter table matters.answer drop constraint answer_pkey, add primary key (matter, answer, voice);
alter table matters.rating add column voice varchar(19) not null default '';
alter table matters.rating drop constraint rating_pkey, add primary key (matter, answer, voice);
alter table matters.rating_told add column voice varchar(19) not null default '';
alter table matters.rating_told drop constraint rating_told_pkey,
    add primary key (kind, unit, matter, answer, voice);

create view matters.answer_of_unit as
select 'DEPARTMENT' as kind, answer.lead as unit, answer.matter, answer.answer, answer.voice, answer.given_on
  from matters.answer
union all
select 'STATION', matter.station, answer.matter, answer.answer, answer.voice, answer.given_on
  from matters.answer join matters.matter on matter.id = answer.matter
union all
select 'STREET', matter.street, answer.matter, answer.answer, answer.voice, answer.given_on
  from matters.answer join matters.matter on matter.id = answer.matter
union all
select 'DEPUTY', unnest(matter.deputies), answer.matter, answer.answer, answer.voice, answer.given_on
  from matters.answer join matters.matter on matter.id = answer.matter;
