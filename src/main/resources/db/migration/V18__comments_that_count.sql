-- Whether a comment came with a sheet that has a score: only then does it count towards a threshold. Of those that were stored before
-- nobody can tell any more. Where each sheet costs a card they count, since one without answers cost as much as one with; elsewhere
-- they do not, so that a few made-up ones cannot make a single real one stand alone.
alter table comment add column scored text not null default 'NO' check (scored in ('YES', 'NO'));

update comment set scored = 'YES' where round_id in (
    select round.id from round join series on series.id = round.series_id where series.entry = 'CARDS');

drop trigger words_of_a_comment_are_final;
create trigger words_of_a_comment_are_final before update of id, round_id, unit_id, item_id, words, scored on comment
begin
    select raise(abort, 'what was written is never changed');
end;

-- What was told of background items while the answers outside a unit were not looked at is made anew, by the rules of today, when it is
-- asked for: no more of it is shown, and less where few stood outside a unit. Where the answers are gone it stays as it was.
delete from released_background where round_id in (select round_id from response);
