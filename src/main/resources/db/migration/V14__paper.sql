-- How many of a round's sheets were filled in on paper. A number of the whole round: nothing of it stands with a sheet or a unit.
alter table round add column paper_sheets integer not null default 0 check (paper_sheets >= 0);
