-- Two spellings of a name written in, which two tellers take as one before the result is announced.
create table ballots.spelling (
    poll         varchar(30) not null references ballots.poll,
    spelling     varchar(20) not null,
    meant        varchar(80) not null,
    proposed_by  varchar(36) not null,
    proposer     varchar(40) not null,
    confirmed_by varchar(36) not null default '',
    confirmer    varchar(40) not null default '',
    primary key (poll, spelling),
    check (confirmed_by <> proposed_by)
);
