-- Who set a version and when; both empty for what came with the program.
alter table matters.rating_floor
    add column set_by varchar(60) not null default '',
    add column set_at timestamptz;
