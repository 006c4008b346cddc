create table licensed_text (
    instrument_id text    not null,
    version       integer not null,
    item_id       text    not null,
    language      text    not null,
    words         text    not null,
    primary key (instrument_id, version, item_id, language)
) strict, without rowid;
