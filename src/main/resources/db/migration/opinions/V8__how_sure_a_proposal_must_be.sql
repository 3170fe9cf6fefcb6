-- How sure a proposal must be to be shown. The longest region prefix and the latest day count; a change is another version.
create table opinions.hint_threshold (
    region     varchar(12) not null,
    about      varchar(10) not null check (about in ('CATEGORY', 'DEPARTMENT')),
    enough     numeric(4, 3) not null check (enough between 0 and 1),
    version    varchar(20) not null,
    basis      varchar(500) not null,
    valid_from date not null,
    primary key (region, about, version)
);

insert into opinions.hint_threshold (region, about, enough, version, basis, valid_from)
values ('', 'CATEGORY', 0.6, '2026-1', '本系统默认（无上位规定）：十次推荐里至少六次对，才推荐；可由本地调整', '2020-01-01'),
       ('', 'DEPARTMENT', 0.6, '2026-1', '本系统默认（无上位规定）：十次推荐里至少六次对，才推荐；可由本地调整', '2020-01-01');
