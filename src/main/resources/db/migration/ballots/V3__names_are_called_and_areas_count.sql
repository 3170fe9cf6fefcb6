-- Who said what where names are called (记名表决), and how owners answered. Such a vote is secret from nobody in the hall.
create table ballots.answer (
    poll  varchar(30) not null,
    voter varchar(60) not null,
    marks text not null,
    primary key (poll, voter),
    foreign key (poll, voter) references ballots.voter
);

-- On the roll of an owners' meeting each line is a unit: its area in hundredths of a square metre, and whose it is.
alter table ballots.voter add column area bigint not null default 0 check (area >= 0);
alter table ballots.voter add column owner varchar(60) not null default '';

-- What the deputy who took a matter up says of it in a rating session; frozen with the poll.
create table ballots.report (
    poll   varchar(30) not null references ballots.poll,
    matter varchar(40) not null,
    name   varchar(40) not null,
    words  text not null,
    primary key (poll, matter)
);

insert into ballots.ready (preset, version, level, most_named, pass, pass_base, quorum, quorum_of, floor,
                           objection_days, basis, keeper)
values ('OWNERS', '2026-11-26', 'NAMED', 1, '', 'RETURNED', '', 'RETURNED', 5, 7, '民法典第二百七十八条：人数和面积各三分之二以上参加，一般事项各过半数同意，筹集维修资金、改建等各四分之三以上同意', 'WORDS'),
       ('POINTS', '2026-11-26', 'SECRET', 3, '', 'RETURNED', '> 1/2', 'RETURNED', 5, 7, '议事会章程常用做法，分数由各地自定', 'DEVICE'),
       ('RANKING', '2026-11-26', 'SECRET', 3, '', 'RETURNED', '> 1/2', 'RETURNED', 5, 7, '议事会章程常用做法：第一位分最多，依次减一分', 'DEVICE');

-- A third key of the server's, for words left beside grades: it lets a voter leave one without saying who they are.
alter table ballots.signer drop constraint signer_place_check;
alter table ballots.signer add constraint signer_place_check check (place in (1, 2, 3));

-- Words that are not shown, as where they insult somebody, and why. The words themselves lie in the urn.
create table ballots.hidden (
    poll   varchar(30) not null references ballots.poll,
    serial varchar(64) not null,
    reason varchar(200) not null,
    primary key (poll, serial)
);
