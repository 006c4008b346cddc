create table unit_code (
    code     text not null primary key,
    round_id text not null,
    unit_id  text not null,
    unique (round_id, unit_id),
    foreign key (round_id, unit_id) references participation (round_id, unit_id) on delete cascade
) strict, without rowid;
