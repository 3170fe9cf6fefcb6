-- What a matter is found by: the bigrams of its public title and text. Apart from the matter's own line, which changes
-- with every step: an index over texts is slow to write, and they never change.
create table matters.text (
    matter  varchar(19) primary key references matters.matter,
    bigrams tsvector not null
);

-- Without a list of entries that wait: nobody who searches reads it through, nobody who writes has to clear it.
create index text_bigrams on matters.text using gin (bigrams) with (fastupdate = off);
create index matter_category on matters.matter (category varchar_pattern_ops, filed_at desc, id desc);
