alter table contract add column awarded_value numeric(15, 2);
update contract set awarded_value = coalesce(
  (select v.old_value from contract_variation v
    where v.contract_id = contract.id and v.status = 'IN_FORCE' order by v.number limit 1),
  contract_value);
-- else the table cannot be altered: checks that wait for the end of the transaction look at the rows just written
set constraints all immediate;
alter table contract
  alter column awarded_value set not null,
  add constraint ck_contract_awarded_value check (awarded_value >= 0);
comment on column contract.awarded_value is 'The price of the winning bid over the whole term, pounds with VAT; no change alters it';

create function contract_awarded_value_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what a contract was worth on award stays as it is';
end $$;
create trigger tr_contract_awarded_value_is_kept before update of awarded_value on contract
  for each row when (new.awarded_value is distinct from old.awarded_value) execute function contract_awarded_value_is_kept();
