-- What somebody shows to be let in, apart from the account: an account may have none of them, one, or several of different kinds.
create table credential (
    account_id text not null references account (id) on delete cascade,
    kind       text not null,
    value      text not null,
    primary key (account_id, kind)
) strict, without rowid;

insert into credential (account_id, kind, value) select id, 'PASSWORD', password_hash from account where password_hash <> '';

alter table account drop column password_hash;
