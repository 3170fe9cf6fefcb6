-- What an opinion is found by at its station; erased with its words.
create table opinions.text (
    opinion varchar(19) primary key references opinions.opinion,
    bigrams tsvector not null
);

-- Without a list of entries that wait: nobody who searches reads it through, nobody who writes has to clear it.
create index text_bigrams on opinions.text using gin (bigrams) with (fastupdate = off);
