-- A line about a series says which one by its id, so that erasing finds it whatever the series was called at the time.
alter table audit_entry add column series_id text;

-- Lines from before are matched by the name that the series has now; what matches none is emptied with the next one that is erased.
update audit_entry set series_id = (
    select id from series
    where audit_entry.subject = name or substr(audit_entry.subject, 1, length(name) + 3) = name || ' – '
    order by length(name) desc limit 1)
where action in ('units-merged', 'cards-added', 'cards-renewed', 'code-renewed', 'unit-begun-anew', 'comments-released', 'series-ended')
    or action like 'round-%';
