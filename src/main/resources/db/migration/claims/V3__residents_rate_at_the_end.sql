-- How residents rate a finished project: sums only. What is shown moves in steps of five, so that no single rating can be
-- told from two looks.
create table claims.rating (
    project    varchar(20) primary key references claims.project,
    good       int not null default 0,
    fair       int not null default 0,
    bad        int not null default 0,
    shown_good int not null default 0,
    shown_fair int not null default 0,
    shown_bad  int not null default 0
);

-- Who has rated, as a digest of account and project; never what they said.
create table claims.rater (
    project varchar(20) not null references claims.project,
    digest  bytea not null,
    primary key (project, digest)
);
