-- One database holds one organisation.
create table organisation (
    id        integer not null primary key check (id = 1),
    name      text    not null,
    contact   text    not null,
    fictional integer not null check (fictional in (0, 1))
) strict;

create table area (
    id   text not null primary key,
    name text not null
) strict;

create table unit (
    id      text not null primary key,
    name    text not null,
    type    text not null,
    area_id text not null references area (id)
) strict;
