-- Who set a version and when; both empty for what came with the program.
alter table disclosure.standard
    add column set_by varchar(60) not null default '',
    add column set_at timestamptz;
