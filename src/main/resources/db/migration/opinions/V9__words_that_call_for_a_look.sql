-- Words at which somebody should look first. They refuse nobody: a hit is shown in the station's queue, that is all. Our
-- own few to begin with; a place brings in its own.
create table opinions.listed_word (
    word     varchar(40) primary key,
    added_by varchar(120) not null,
    added_at timestamp with time zone not null
);

insert into opinions.listed_word (word, added_by, added_at)
values ('自杀', 'RULE//', now()), ('轻生', 'RULE//', now()), ('跳楼', 'RULE//', now()), ('不想活', 'RULE//', now()),
       ('家暴', 'RULE//', now()), ('虐待', 'RULE//', now()), ('持刀', 'RULE//', now()), ('爆炸', 'RULE//', now()),
       ('煤气泄漏', 'RULE//', now()), ('燃气泄漏', 'RULE//', now()), ('触电', 'RULE//', now()), ('坍塌', 'RULE//', now());

-- Which of them an opinion holds; erased with its words.
create table opinions.flag (
    opinion varchar(19) primary key references opinions.opinion,
    words   varchar(40)[] not null
);
