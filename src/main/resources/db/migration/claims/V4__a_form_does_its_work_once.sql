-- Forms that have done their work, and the page they led to: the same form sent again leads there and does nothing.
create table claims.form (
    key     uuid primary key,
    address varchar(200) not null
);
