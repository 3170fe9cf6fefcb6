-- Each reasoned ruling after a second return, to be found by whoever decides the next one. What it says lies in the ledger.
create table matters.ruling (
    matter   varchar(19) not null references matters.matter,
    seq      int not null,
    category varchar(12) not null,
    lead     varchar(20) not null,
    ruled_at timestamp with time zone not null,
    primary key (matter, seq)
);

create index ruling_newest on matters.ruling (ruled_at desc, matter desc);
