create schema burden;

-- What people filled in on one form in one day, summed. No person and no matter stands here.
create table burden.form (
    form    varchar(80) not null,
    day     date not null,
    sent    int not null,
    fields  int not null,
    timed   int not null,
    seconds int not null,
    primary key (form, day)
);
