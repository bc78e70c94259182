create table milestone_report (
  id uuid not null,
  milestone_id uuid not null,
  attempt int not null,
  quantity bigint not null,
  evidence text not null,
  documents text not null default '[]',
  reported_by uuid not null,
  reported_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_milestone_report primary key (id),
  constraint uq_milestone_report_attempt unique (milestone_id, attempt),
  constraint fk_milestone_report_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_milestone_report_reported_by foreign key (reported_by) references person (id),
  constraint ck_milestone_report_quantity check (quantity > 0),
  constraint ck_milestone_report_attempt check (attempt > 0)
);
comment on table milestone_report is 'The provider''s claim that so many outcomes were reached; a new row after each return';
comment on column milestone_report.documents is 'JSON array: what the verifiers can see, in plain words';

create table milestone_verification (
  id uuid not null,
  report_id uuid not null,
  verifier text not null,
  verdict text not null,
  quantity bigint not null,
  reason text not null,
  verified_by uuid not null,
  verified_at timestamptz not null,
  constraint pk_milestone_verification primary key (id),
  constraint uq_milestone_verification_verifier unique (report_id, verifier),
  constraint uq_milestone_verification_person unique (report_id, verified_by),
  constraint fk_milestone_verification_report foreign key (report_id) references milestone_report (id),
  constraint fk_milestone_verification_person foreign key (verified_by) references person (id),
  constraint ck_milestone_verification_verifier check (verifier in ('COUNCIL', 'USERS')),
  constraint ck_milestone_verification_verdict check
    ((verdict = 'CONFIRMED' and quantity > 0) or (verdict = 'RETURNED' and quantity = 0)),
  constraint ck_milestone_verification_reason check (length(trim(reason)) > 0)
);
comment on table milestone_verification is 'One verifier''s verdict on a report, with the reason; two different people, none of the provider';

create function milestone_verification_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a verdict is final';
  end if;
  if exists (select 1 from milestone_report r join milestone m on m.id = r.milestone_id join contract c on c.id = m.contract_id
      join membership s on s.organisation_id = c.provider_id and s.until is null
      where r.id = new.report_id and s.person_id = new.verified_by) then
    raise exception 'the provider never verifies';
  end if;
  return new;
end $$;
create trigger tr_milestone_verification_is_final before insert or update or delete on milestone_verification
  for each row execute function milestone_verification_is_final();

create table payment (
  id uuid not null,
  reference text not null,
  contract_id uuid not null,
  metric_id uuid not null,
  milestone_id uuid not null,
  quantity bigint not null,
  full_amount numeric(15, 2) not null,
  amount numeric(15, 2) not null,
  invoice_number text not null,
  invoice_received_on date not null,
  due_on date not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  constraint pk_payment primary key (id),
  constraint uq_payment_reference unique (reference),
  constraint uq_payment_milestone unique (milestone_id),
  constraint fk_payment_contract foreign key (contract_id) references contract (id),
  constraint fk_payment_metric foreign key (metric_id, contract_id) references outcome_metric (id, contract_id),
  constraint fk_payment_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_payment_approved_by foreign key (approved_by) references person (id),
  constraint ck_payment_amount check (amount >= 0 and amount <= full_amount),
  constraint ck_payment_due_on check (due_on = invoice_received_on + 29)
);
comment on table payment is 'An approved payment for verified outcomes; one per milestone, of 0 where a cap is used up';
comment on column payment.full_amount is 'Verified outcomes times price, before the caps';
comment on column payment.due_on is '30 days beginning with the day on which the invoice was received (Procurement Act 2023 s.68(2))';
create index ix_payment_contract on payment (contract_id, approved_at);

create function payment_keeps_the_caps() returns trigger language plpgsql as $$
declare
  contract_cap numeric;
  metric_cap numeric;
begin
  if tg_op <> 'INSERT' then
    raise exception 'a payment is final';
  end if;
  -- the lock makes payments of one contract wait for each other; a later statement sees what the earlier one has committed
  select payment_cap into contract_cap from contract where id = new.contract_id for update;
  select payment_cap into metric_cap from outcome_metric where id = new.metric_id;
  if not exists (select 1 from milestone m join outcome_metric o on o.id = m.metric_id
      where m.id = new.milestone_id and m.contract_id = new.contract_id and m.metric_id = new.metric_id and m.payment
        and m.status in ('MET', 'PARTIALLY_MET') and m.verified_quantity = new.quantity
        and o.price_per_outcome * m.verified_quantity = new.full_amount) then
    raise exception 'a payment is for the verified outcomes of its milestone at the agreed price';
  end if;
  if (select coalesce(sum(amount), 0) from payment where contract_id = new.contract_id) + new.amount > contract_cap
      or (select coalesce(sum(amount), 0) from payment where metric_id = new.metric_id) + new.amount > metric_cap then
    raise exception 'payments of contract % would exceed a cap', new.contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger tr_payment_keeps_the_caps before insert or update or delete on payment
  for each row execute function payment_keeps_the_caps();
