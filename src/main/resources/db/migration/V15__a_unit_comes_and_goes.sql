-- A unit of the series that is not part of a round this time, and why. It has no code, no card, no sheet and no headcount there.
create table absence (
    round_id text not null references round (id) on delete cascade,
    unit_id  text not null references unit (id),
    reason   text not null check (length(reason) between 1 and 200),
    primary key (round_id, unit_id)
) strict, without rowid;

create trigger closed_round_takes_no_absence before insert on absence
when (select phase from round where id = new.round_id) = 'CLOSED'
begin
    select raise(abort, 'a closed round is final');
end;

-- Which units a merged unit stands for: whoever works in a part works in the whole.
create table unit_part (
    whole_id text not null references unit (id) on delete cascade,
    part_id  text not null references unit (id) on delete cascade,
    primary key (whole_id, part_id)
) strict, without rowid;

-- Whether the unit's sheets were discarded while the round was open, and it began anew. No time, and not how many there were.
alter table participation add column begun_anew integer not null default 0 check (begun_anew in (0, 1));

-- A draft that is ready and opens by itself when its first day begins.
alter table round add column planned integer not null default 0 check (planned in (0, 1) and (planned = 0 or phase = 'DRAFT'));

-- From midnight on sheets come, and what is stored of the round follows within seconds.
drop trigger closed_round_takes_no_response;
create trigger closed_round_takes_no_response before insert on response
when not exists (select 1 from round where id = new.round_id and (phase in ('OPEN', 'CLOSING') or planned = 1))
begin
    select raise(abort, 'the round takes no responses');
end;

drop trigger closed_round_takes_no_comment;
create trigger closed_round_takes_no_comment before insert on comment
when not exists (select 1 from round where id = new.round_id and (phase in ('OPEN', 'CLOSING') or planned = 1))
begin
    select raise(abort, 'the round takes no comments');
end;

-- Posters of a planned round hang on the wall already: what they promise holds.
drop trigger promise_is_fixed;
create trigger promise_is_fixed before update of threshold, entry, linked on series
when (new.threshold <> old.threshold or new.entry <> old.entry or new.linked <> old.linked)
    and exists (select 1 from round where series_id = old.id and (phase <> 'DRAFT' or planned = 1))
begin
    select raise(abort, 'threshold, way in and linking of a series are fixed since its first round opened');
end;

drop trigger answers_are_not_kept_longer;
create trigger answers_are_not_kept_longer before update of answers_until on series
when old.answers_until is not null and (new.answers_until is null or new.answers_until > old.answers_until)
    and exists (select 1 from round where series_id = old.id and (phase <> 'DRAFT' or planned = 1))
begin
    select raise(abort, 'answers are not kept longer than those who answered were told');
end;
