-- How far a round has come that is not closed, as it was last told: in steps, counted once an hour at most. It stands here so that a
-- restart gives no second count within the hour. The time is that of the count, of the whole round; all of it goes when the round closes.
create table progress (
    round_id   text    not null primary key references round (id) on delete cascade,
    counted_at integer not null,
    on_paper   integer not null check (on_paper >= 0)
) strict, without rowid;

create table progress_unit (
    round_id text    not null references progress (round_id) on delete cascade,
    unit_id  text    not null,
    at_least integer not null check (at_least > 0),
    primary key (round_id, unit_id),
    foreign key (round_id, unit_id) references participation (round_id, unit_id) on delete cascade
) strict, without rowid;

-- A checksum of the key that a series' sheets are linked with. The key itself lies outside the database; where it is gone, or another
-- one has come in its place, sheets from then on match none from before, and nobody would notice.
create table series_key (
    series_id text not null primary key references series (id) on delete cascade,
    mark      text not null check (length(mark) = 64)
) strict, without rowid;
