-- Photos as they are shown: drawn anew, without anything of the file that came in.
create table opinions.photo (
    opinion varchar(19) not null references opinions.opinion,
    n       int not null,
    jpeg    bytea not null,
    primary key (opinion, n)
);
