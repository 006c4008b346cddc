create trigger threshold_is_fixed before update of threshold on series
when new.threshold <> old.threshold
    and exists (select 1 from round where series_id = old.id and phase <> 'DRAFT')
begin
    select raise(abort, 'the threshold is fixed since the first round of the series opened');
end;

create trigger closed_round_is_final before update on round
when old.phase = 'CLOSED'
begin
    select raise(abort, 'a closed round is final');
end;

create trigger opened_round_is_no_draft before update on round
when old.phase <> 'DRAFT' and new.phase = 'DRAFT'
begin
    select raise(abort, 'a round that has opened cannot become a draft again');
end;

create trigger closed_round_takes_no_response before insert on response
when (select phase from round where id = new.round_id) not in ('OPEN', 'CLOSING')
begin
    select raise(abort, 'the round takes no responses');
end;

create trigger response_is_final before update on response
begin
    select raise(abort, 'a response is never changed');
end;

create trigger closed_round_keeps_its_units before update on participation
when (select phase from round where id = old.round_id) = 'CLOSED'
begin
    select raise(abort, 'a closed round is final');
end;

create trigger closed_round_takes_no_unit before insert on participation
when (select phase from round where id = new.round_id) = 'CLOSED'
begin
    select raise(abort, 'a closed round is final');
end;

create trigger copied_instrument_is_final before update on round_instrument
begin
    select raise(abort, 'the instrument of an opened round is never changed');
end;
