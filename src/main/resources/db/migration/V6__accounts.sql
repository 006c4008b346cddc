create table account (
    id            text not null primary key,
    login         text not null unique,
    name          text not null,
    role          text not null,
    password_hash text not null,
    language      text not null
) strict;

create table account_unit (
    account_id text not null references account (id) on delete cascade,
    unit_id    text not null references unit (id) on delete cascade,
    primary key (account_id, unit_id)
) strict, without rowid;

create table session (
    secret_hash text    not null primary key,
    account_id  text    not null references account (id) on delete cascade,
    csrf_token  text    not null,
    expires     integer not null
) strict, without rowid;

create index session_by_account on session (account_id);

create table invitation (
    secret_hash text    not null primary key,
    role        text    not null,
    expires     integer not null
) strict, without rowid;

create table invitation_unit (
    secret_hash text not null references invitation (secret_hash) on delete cascade,
    unit_id     text not null references unit (id) on delete cascade,
    primary key (secret_hash, unit_id)
) strict, without rowid;

-- Who changed what in the set-up; respondents never stand here.
create table audit_entry (
    id      integer not null primary key,
    at      integer not null,
    actor   text    not null,
    action  text    not null,
    subject text    not null
) strict;
