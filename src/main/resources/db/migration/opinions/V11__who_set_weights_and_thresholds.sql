-- Who set each version, and when; empty for what came with the program.
alter table opinions.topic_weight
    add column set_by varchar(120) not null default '',
    add column set_at timestamp with time zone;

alter table opinions.hint_threshold
    add column set_by varchar(120) not null default '',
    add column set_at timestamp with time zone;
