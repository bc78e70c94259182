-- what is owed back is set off against the next payments under the contract: a line of a run pays the rest, or nothing
alter table remittance add column set_off numeric(15, 2) not null default 0;
alter table remittance drop constraint ck_remittance_amount;
alter table remittance add constraint ck_remittance_amount check (amount >= 0 and set_off >= 0 and amount + set_off > 0);
-- where nothing is left for the bank it is paid with the run
alter table remittance add constraint ck_remittance_set_off check (amount > 0 or paid_on is not null);
comment on column remittance.amount is 'What the bank pays: the payment less what is set off';
comment on column remittance.set_off is 'What of the payment is paid by setting off what the provider owes back';

create table claw_back_set_off (
  claw_back_id uuid not null,
  remittance_id uuid not null,
  amount numeric(15, 2) not null,
  set_off_at timestamptz not null,
  constraint pk_claw_back_set_off primary key (claw_back_id, remittance_id),
  constraint fk_claw_back_set_off_claw_back foreign key (claw_back_id) references claw_back (id),
  constraint fk_claw_back_set_off_remittance foreign key (remittance_id) references remittance (id),
  constraint ck_claw_back_set_off_amount check (amount > 0)
);
comment on table claw_back_set_off is 'So much of what is owed back is paid by one line of a run; together never more than is owed';
create index ix_claw_back_set_off_remittance on claw_back_set_off (remittance_id);

create function claw_back_set_off_is_kept() returns trigger language plpgsql as $$
declare
  owed numeric;
begin
  if tg_op <> 'INSERT' then
    raise exception 'what was set off stays as it is';
  end if;
  -- of two runs at once the second sees what the first has set off
  select amount into owed from claw_back where id = new.claw_back_id and status = 'CLAIMED' for update;
  if owed is null or (select coalesce(sum(amount), 0) from claw_back_set_off where claw_back_id = new.claw_back_id) + new.amount > owed then
    raise exception 'more would be set off than is owed back' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from claw_back b join payment p on p.contract_id = b.contract_id join remittance r on r.payment_id = p.id
      where b.id = new.claw_back_id and r.id = new.remittance_id) then
    raise exception 'what is owed back is set off against payments under the same contract';
  end if;
  return new;
end $$;
create trigger tr_claw_back_set_off_is_kept before insert or update or delete on claw_back_set_off
  for each row execute function claw_back_set_off_is_kept();

-- at the end of the transaction, when all parts of a line are there
create function remittance_set_off_adds_up() returns trigger language plpgsql as $$
declare
  line uuid;
begin
  if tg_table_name = 'remittance' then
    line := new.id;
  else
    line := new.remittance_id;
  end if;
  if (select r.set_off <> coalesce((select sum(s.amount) from claw_back_set_off s where s.remittance_id = r.id), 0)
      from remittance r where r.id = line) then
    raise exception 'what a line sets off is the sum of its parts' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger tr_remittance_set_off_adds_up after insert on remittance deferrable initially deferred
  for each row execute function remittance_set_off_adds_up();
create constraint trigger tr_claw_back_set_off_adds_up after insert on claw_back_set_off deferrable initially deferred
  for each row execute function remittance_set_off_adds_up();

create or replace function remittance_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from payment p join contract c on c.id = p.contract_id join pay_run r on r.id = new.run_id
        where p.id = new.payment_id and p.amount = new.amount + new.set_off and c.council_id = r.council_id) then
      raise exception 'a remittance is a payment of the run''s council, of its amount';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.paid_on is not null
      or (new.run_id, new.payment_id, new.number, new.payment_reference, new.invoice_number, new.amount, new.set_off, new.holder, new.iban,
        new.sort_code, new.account_number, new.of_one_person)
      is distinct from (old.run_id, old.payment_id, old.number, old.payment_reference, old.invoice_number, old.amount, old.set_off,
        old.holder, old.iban, old.sort_code, old.account_number, old.of_one_person) then
    raise exception 'of a remittance only its payment is recorded, once';
  end if;
  return new;
end $$;
