create table ledger_entry (
  id uuid not null,
  contract_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  entered_at timestamptz not null,
  constraint pk_ledger_entry primary key (id),
  constraint uq_ledger_entry_subject unique (kind, subject_id),
  constraint fk_ledger_entry_contract foreign key (contract_id) references contract (id),
  constraint ck_ledger_entry_kind check (kind in ('CONTRACT_CONCLUDED', 'MILESTONE_MET', 'PAYMENT_APPROVED', 'PAYMENT_PAID'))
);
comment on table ledger_entry is 'What one event moved between the accounts of a contract; append-only, one entry for each event';
comment on column ledger_entry.subject_id is 'The contract, milestone or payment of which it tells, by its kind';
create index ix_ledger_entry_contract on ledger_entry (contract_id, entered_at, id);

create table ledger_line (
  entry_id uuid not null,
  account text not null,
  amount numeric(15, 2) not null,
  constraint pk_ledger_line primary key (entry_id, account),
  constraint fk_ledger_line_entry foreign key (entry_id) references ledger_entry (id),
  constraint ck_ledger_line_account check
    (account in ('BUDGET', 'COMMITTED', 'OUTCOMES', 'VERIFIED', 'APPROVED', 'ABOVE_CAP', 'PAID')),
  constraint ck_ledger_line_amount check (amount <> 0)
);
comment on table ledger_line is 'One side of an entry: pounds with VAT to an account, or from it where negative; the lines of an entry sum to 0';

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger tr_ledger_entry_is_final before update or delete on ledger_entry
  for each row execute function ledger_is_append_only();
create trigger tr_ledger_line_is_final before update or delete on ledger_line
  for each row execute function ledger_is_append_only();
-- lines come in the transaction of their entry; the insert of an entry's first lines may be the entry's own statement, which does
-- not see it yet
create function ledger_line_comes_with_its_entry() returns trigger language plpgsql as $$
begin
  if exists (select 1 from ledger_entry where id = new.entry_id and xmin <> pg_current_xact_id()::xid) then
    raise exception 'the ledger is append-only: an entry gets no further lines';
  end if;
  return new;
end $$;
create trigger tr_ledger_line_comes_with_its_entry before insert on ledger_line
  for each row execute function ledger_line_comes_with_its_entry();
create trigger tr_ledger_entry_stays before truncate on ledger_entry execute function ledger_is_append_only();
create trigger tr_ledger_line_stays before truncate on ledger_line execute function ledger_is_append_only();

-- at the end of the transaction, when all lines of its entries are there
create function ledger_balances() returns trigger language plpgsql as $$
declare
  entry uuid;
  contract uuid;
  short text;
begin
  if tg_table_name = 'ledger_entry' then
    entry := new.id;
  else
    entry := new.entry_id;
  end if;
  if (select count(*) < 2 or sum(amount) <> 0 from ledger_line where entry_id = entry) then
    raise exception 'ledger entry % does not balance', entry using errcode = 'check_violation';
  end if;
  select contract_id into contract from ledger_entry where id = entry;
  select l.account into short from ledger_line l join ledger_entry e on e.id = l.entry_id
    where e.contract_id = contract and l.account not in ('BUDGET', 'OUTCOMES')
    group by l.account having sum(l.amount) < 0 limit 1;
  if short is not null then
    raise exception 'account % of contract % would fall below nothing', short, contract using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger tr_ledger_entry_balances after insert on ledger_entry deferrable initially deferred
  for each row execute function ledger_balances();
create constraint trigger tr_ledger_line_balances after insert on ledger_line deferrable initially deferred
  for each row execute function ledger_balances();

-- what happened before there was a ledger
insert into ledger_entry (id, contract_id, kind, subject_id, entered_at)
  select gen_random_uuid(), id, 'CONTRACT_CONCLUDED', id, concluded_at from contract where concluded_at is not null and payment_cap > 0;
insert into ledger_line (entry_id, account, amount)
  select e.id, side.account, side.sign * c.payment_cap from ledger_entry e join contract c on c.id = e.subject_id,
    (values ('BUDGET', -1), ('COMMITTED', 1)) as side (account, sign) where e.kind = 'CONTRACT_CONCLUDED';
insert into ledger_entry (id, contract_id, kind, subject_id, entered_at)
  select gen_random_uuid(), m.contract_id, 'MILESTONE_MET', m.id, m.verified_at from milestone m join outcome_metric o on o.id = m.metric_id
  where m.payment and m.verified_at is not null and o.price_per_outcome > 0;
insert into ledger_line (entry_id, account, amount)
  select e.id, side.account, side.sign * o.price_per_outcome * m.verified_quantity
  from ledger_entry e join milestone m on m.id = e.subject_id join outcome_metric o on o.id = m.metric_id,
    (values ('OUTCOMES', -1), ('VERIFIED', 1)) as side (account, sign) where e.kind = 'MILESTONE_MET';
insert into ledger_entry (id, contract_id, kind, subject_id, entered_at)
  select gen_random_uuid(), contract_id, 'PAYMENT_APPROVED', id, approved_at from payment where full_amount > 0;
insert into ledger_line (entry_id, account, amount)
  select e.id, side.account, side.amount from ledger_entry e join payment p on p.id = e.subject_id,
    lateral (values ('VERIFIED', -p.full_amount), ('APPROVED', p.amount), ('ABOVE_CAP', p.full_amount - p.amount),
      ('COMMITTED', -p.amount), ('BUDGET', p.amount)) as side (account, amount)
  where e.kind = 'PAYMENT_APPROVED' and side.amount <> 0;
-- the checks of these rows now, so that later migrations of the same transaction find no pending trigger events
set constraints all immediate;
set constraints all deferred;
