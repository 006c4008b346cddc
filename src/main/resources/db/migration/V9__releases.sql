-- What has been told of closed rounds, as it was told and for good: whoever saw a figure knows it, so every later release is held
-- against all that are out. Rounds that are counted anew by other rules are another edition. No time: only which came first of the same rounds.
create table release (
    id          text    not null primary key,
    series_id   text    not null references series (id) on delete cascade,
    kind        text    not null check (kind in ('COMPARISON', 'TREND')),
    edition     integer not null check (edition >= 1),
    policy      integer not null,
    scorer      integer not null,
    instruments text    not null check (length(instruments) = 64),
    content     text    not null
) strict, without rowid;

create index release_by_series on release (series_id);

create table release_round (
    release_id text    not null references release (id) on delete cascade,
    position   integer not null check (position >= 0),
    round_id   text    not null references round (id) on delete cascade,
    primary key (release_id, position)
) strict, without rowid;

create index release_round_by_round on release_round (round_id);

create trigger release_is_final before update on release
begin
    select raise(abort, 'a release is never changed');
end;
