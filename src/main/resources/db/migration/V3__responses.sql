-- The answers of one sheet and nothing else: the id is random, and a unit's rows lie in its order, not in that of their arrival.
create table response (
    id       text not null,
    round_id text not null,
    unit_id  text not null,
    answers  text not null,
    primary key (round_id, unit_id, id),
    foreign key (round_id, unit_id) references participation (round_id, unit_id)
) strict, without rowid;

-- Which sheets have been sent, so that each is stored once. Nothing joins a row to its response; all go when the round closes.
create table attempt (
    round_id text not null references round (id),
    sheet_id text not null,
    mark     text not null,
    primary key (round_id, sheet_id)
) strict, without rowid;

-- Closed rounds whose traces are still to be wiped from the file.
create table wipe_due (
    round_id text not null primary key references round (id)
) strict, without rowid;
