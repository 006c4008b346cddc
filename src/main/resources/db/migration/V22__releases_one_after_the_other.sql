-- The releases of a series are counted, and each is held against those before it: of two that are made at once, by two servers, the
-- second finds its number taken, and is made anew against the first.
alter table release add column number integer;

drop trigger release_is_final;

update release set number = (
    select count(*) from release as other
    where other.series_id = release.series_id
        and (other.edition < release.edition or other.edition = release.edition and other.id <= release.id));

create trigger release_is_final before update on release
begin
    select raise(abort, 'a release is never changed');
end;

drop index release_by_series;

create unique index release_number on release (series_id, number);

-- Lines of which nobody knows to which series they belong are marked: they are emptied with the next series that is erased.
update audit_entry set series_id = ''
where series_id is null and (action like 'round-%'
    or action in ('units-merged', 'cards-added', 'cards-renewed', 'code-renewed', 'unit-begun-anew', 'comments-released', 'series-ended'));
