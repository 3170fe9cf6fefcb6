-- The version of the calendar by which the day of a joined voice was last looked at, while it rests on days whose holidays are
-- not announced; null where it does not. What was joined before now is looked at once.
alter table opinions.voice add column provisional varchar(12);

create index voice_provisional on opinions.voice (provisional) where provisional is not null;

update opinions.voice set provisional = 'unknown' where answer_by > current_date;
