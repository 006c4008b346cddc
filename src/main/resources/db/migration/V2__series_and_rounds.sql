create table series (
    id            text    not null primary key,
    name          text    not null,
    instrument_id text    not null,
    threshold     integer not null check (threshold between 3 and 20)
) strict;

create table series_unit (
    series_id text    not null references series (id) on delete cascade,
    unit_id   text    not null references unit (id),
    position  integer not null,
    primary key (series_id, unit_id)
) strict, without rowid;

-- Dates are ISO 8601 days in Stockholm, instants are milliseconds since 1970 in UTC.
create table round (
    id            text    not null primary key,
    series_id     text    not null references series (id),
    name          text    not null,
    starts_on     text    not null,
    ends_on       text    not null,
    grace_seconds integer not null check (grace_seconds between 0 and 604800),
    phase         text    not null check (phase in ('DRAFT', 'OPEN', 'CLOSING', 'CLOSED')),
    closing_since integer,
    check ((closing_since is not null) = (phase in ('CLOSING', 'CLOSED')))
) strict;

create index round_by_series on round (series_id);

-- The instrument and its wording as they were when the round opened.
create table round_instrument (
    round_id   text not null primary key references round (id),
    instrument text not null
) strict;

create table participation (
    round_id  text not null references round (id) on delete cascade,
    unit_id   text not null references unit (id),
    unit_name text not null,
    unit_type text not null,
    area_id   text not null,
    area_name text not null,
    headcount integer check (headcount between 1 and 9999),
    primary key (round_id, unit_id)
) strict, without rowid;
