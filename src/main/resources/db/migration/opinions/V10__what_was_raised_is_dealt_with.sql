-- What was raised waits until it is dealt with on a day, or taken back; then the topic may be raised again. What is to be
-- settled and what came of it are words in the ledger.
alter table opinions.topic_raised
    add column state varchar(5) not null default 'OPEN' check (state in ('OPEN', 'DEALT', 'BACK')),
    add column dealt_on date,
    add check (dealt_on is null or state = 'DEALT');

alter table opinions.topic_raised drop constraint topic_raised_topic_raised_as_key;

create unique index topic_raised_open on opinions.topic_raised (topic, raised_as) where state = 'OPEN';
create index topic_raised_topic on opinions.topic_raised (topic);
create index topic_raised_street on opinions.topic_raised (street, at desc);
