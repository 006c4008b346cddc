-- What is promised to those who answer: by what one comes in, whether sheets are linked, from which share of the headcount on a
-- result is the unit's, and until when raw answers are kept.
alter table series add column entry text not null default 'UNIT_CODE' check (entry in ('UNIT_CODE', 'CARDS'));
alter table series add column linked integer not null default 0 check (linked in (0, 1));
alter table series add column least_share integer not null default 50 check (least_share between 0 and 100);
alter table series add column answers_until text;

drop trigger threshold_is_fixed;
create trigger promise_is_fixed before update of threshold, entry, linked on series
when (new.threshold <> old.threshold or new.entry <> old.entry or new.linked <> old.linked)
    and exists (select 1 from round where series_id = old.id and phase <> 'DRAFT')
begin
    select raise(abort, 'threshold, way in and linking of a series are fixed since its first round opened');
end;
