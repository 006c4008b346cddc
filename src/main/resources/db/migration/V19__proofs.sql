-- What each release was proved to tell of each unit: kept while there are answers to prove it by again, and gone with them. It holds no
-- answer, only which figures went out, and which were taken away again for what they would have told.
create table release_proof (
    release_id text not null primary key references release (id) on delete cascade,
    series_id  text not null references series (id) on delete cascade,
    proof      text not null
) strict, without rowid;

create index release_proof_by_series on release_proof (series_id);

create trigger release_proof_is_final before update on release_proof
begin
    select raise(abort, 'a proof is never changed');
end;
