-- Files of projects. One waits under its random id until a step takes it, so that a form which was refused need not bring
-- it again; what was withdrawn keeps its line and loses its bytes.
create table claims.file (
    id      uuid primary key,
    came_at timestamp with time zone not null,
    name    varchar(120) not null,
    kind    varchar(10) not null check (kind in ('PDF', 'DOCX', 'XLSX', 'JPEG')),
    bytes   bytea not null,
    project varchar(20) references claims.project,
    seq     int,
    unique (project, seq),
    check ((project is null) = (seq is null))
);

create index file_waiting on claims.file (came_at) where project is null;

-- What is packed already gets no smaller by packing it again.
alter table claims.file alter column bytes set storage external;
