-- What was written in free words, apart from the answers: nothing joins a row to a response. Decided is what the process leader lets
-- be shown, '' for nothing; null until then. All rows of a round go when its comments are released.
create table comment (
    id       text not null primary key,
    round_id text not null,
    unit_id  text not null,
    item_id  text not null,
    words    text not null,
    decided  text,
    foreign key (round_id, unit_id) references participation (round_id, unit_id)
) strict, without rowid;

create index comment_by_unit on comment (round_id, unit_id);

create trigger closed_round_takes_no_comment before insert on comment
when (select phase from round where id = new.round_id) not in ('OPEN', 'CLOSING')
begin
    select raise(abort, 'the round takes no comments');
end;

create trigger words_of_a_comment_are_final before update of id, round_id, unit_id, item_id, words on comment
begin
    select raise(abort, 'what was written is never changed');
end;

create trigger only_a_closed_rounds_comments_are_decided before update of decided on comment
when (select phase from round where id = old.round_id) <> 'CLOSED'
begin
    select raise(abort, 'comments are read once the round is closed');
end;

-- The comments as they are shown. Place is a unit or an area, or '' for the whole organisation; the ids are new ones.
create table released_comment (
    id       text not null primary key,
    round_id text not null references round (id),
    item_id  text not null,
    level    text not null check (level in ('UNIT', 'AREA', 'ORGANISATION')),
    place    text not null,
    words    text not null
) strict, without rowid;

create index released_comment_by_round on released_comment (round_id);

create trigger only_a_closed_round_releases before insert on released_comment
when (select phase from round where id = new.round_id) <> 'CLOSED'
begin
    select raise(abort, 'only a closed round releases comments');
end;

create trigger released_comment_is_final before update on released_comment
begin
    select raise(abort, 'a released comment is never changed');
end;

-- Series whose answers and keys have been destroyed; only what was released is left of what was answered.
create table ended_series (
    series_id text not null primary key references series (id) on delete cascade
) strict, without rowid;


create trigger an_ended_series_opens_no_round before update of phase on round
when new.phase <> 'DRAFT' and new.phase <> old.phase and exists (select 1 from ended_series where series_id = new.series_id)
begin
    select raise(abort, 'the series has been ended');
end;

create trigger answers_are_not_kept_longer before update of answers_until on series
when old.answers_until is not null and (new.answers_until is null or new.answers_until > old.answers_until)
    and exists (select 1 from round where series_id = old.id and phase <> 'DRAFT')
begin
    select raise(abort, 'answers are not kept longer than those who answered were told');
end;

-- A round that is erased leaves traces too, and is no longer there to be named.
create table rewrite_due (
    round_id text not null primary key
) strict, without rowid;
insert into rewrite_due (round_id) select round_id from wipe_due;
drop table wipe_due;
alter table rewrite_due rename to wipe_due;

-- How all who answered are spread over the options of a background item, as it was told.
create table released_background (
    round_id text not null references round (id),
    item_id  text not null,
    content  text not null,
    primary key (round_id, item_id)
) strict, without rowid;

create trigger released_background_is_final before update on released_background
begin
    select raise(abort, 'a release is never changed');
end;
