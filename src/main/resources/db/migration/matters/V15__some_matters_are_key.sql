-- Matters under key supervision (重点督办): since when, under which theme, by which day the next progress note is due and
-- whether it stands in the history that this day was missed, how many notes were, whether somebody looked on site, and whether it was answered before anybody did.
alter table matters.matter
    add column key_since date,
    add column key_theme varchar(20),
    add column key_note_by date,
    add column key_told boolean not null default false,
    add column key_missed int not null default 0,
    add column key_looked boolean not null default false,
    add column key_unseen boolean not null default false;

create index matter_key on matters.matter (street, filed_at desc, id desc) where key_since is not null;
create index matter_key_newest on matters.matter (filed_at desc, id desc) where key_since is not null;
create index matter_key_note on matters.matter (key_note_by) where key_note_by is not null;

-- Under which themes matters are made key at a place: the longest region prefix and the latest day count, a change is
-- another version.
create table matters.key_themes (
    region     varchar(12) not null check (region ~ '^[0-9]*$'),
    themes     varchar(20)[] not null check (cardinality(themes) > 0),
    version    varchar(20) not null check (version <> ''),
    basis      varchar(500) not null,
    valid_from date not null,
    set_by     varchar(120) not null default '',
    set_at     timestamp with time zone,
    primary key (region, version)
);

insert into matters.key_themes (region, themes, version, basis, valid_from)
values ('', array['城市管理', '环境保护', '社会事务', '食品安全'], '2026-1',
        '本系统默认（无上位规定），可由本地调整；取自地方人大公开的重点督办建议分类', '2020-01-01');
