-- How many single-use cards a unit has in a round. Their codes are made from the round's key and stand nowhere: edition and number
-- give them again, used or not, so that printing them once more does not tell which are left.
create table card_issue (
    round_id text    not null,
    unit_id  text    not null,
    edition  integer not null check (edition >= 1),
    cards    integer not null check (cards >= 0),
    heads    integer not null check (heads >= cards),
    primary key (round_id, unit_id),
    foreign key (round_id, unit_id) references participation (round_id, unit_id) on delete cascade
) strict, without rowid;

-- The cards that have not been used, each by its hash under the round's key. A row goes in the transaction that stores a sheet.
create table card (
    mark     text not null primary key,
    round_id text not null,
    unit_id  text not null,
    foreign key (round_id, unit_id) references participation (round_id, unit_id) on delete cascade
) strict, without rowid;

create index card_by_unit on card (round_id, unit_id);

-- In a linked series: a hash, under the series' key, of what only this person knows. Null where it was left out.
alter table response add column pair text;
