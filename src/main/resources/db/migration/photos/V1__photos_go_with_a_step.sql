create schema photos;

-- Photos as they are shown: drawn anew, without anything of the file that came in. A photo waits under its random id
-- until a step takes it, so that a form which was refused need not bring it again.
create table photos.photo (
    id      uuid primary key,
    subject varchar(80),
    seq     int,
    n       int,
    came_at timestamp with time zone not null,
    jpeg    bytea not null,
    unique (subject, seq, n),
    check ((subject is null) = (seq is null) and (subject is null) = (n is null))
);

create index photo_waiting on photos.photo (came_at) where subject is null;

-- A JPEG gets no smaller by packing it again.
alter table photos.photo alter column jpeg set storage external;
