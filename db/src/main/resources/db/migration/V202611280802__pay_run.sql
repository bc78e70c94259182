create table bank_details (
  id uuid not null,
  organisation_id uuid not null,
  holder text not null,
  iban text,
  sort_code text,
  account_number text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  alone boolean not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_bank_details primary key (id),
  constraint fk_bank_details_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_bank_details_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_bank_details_confirmed_by foreign key (confirmed_by) references person (id),
  constraint ck_bank_details_account check
    ((iban is not null and sort_code is null and account_number is null)
      or (iban is null and sort_code ~ '^[0-9]{6}$' and account_number ~ '^[0-9]{8}$')),
  constraint ck_bank_details_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
  constraint ck_bank_details_two_people check (confirmed_by is null or alone = (confirmed_by = proposed_by))
);
comment on table bank_details is 'Where an organisation is paid; proposed by one person, confirmed by another; past ones stay';
comment on column bank_details.alone is 'That one person proposed and confirmed it, being alone in the organisation';
comment on column bank_details.ended_at is 'Replaced by newer ones, or, where never confirmed, rejected';
create unique index uq_bank_details_in_force on bank_details (organisation_id) where confirmed_at is not null and ended_at is null;
create unique index uq_bank_details_open on bank_details (organisation_id) where confirmed_at is null and ended_at is null;

create function bank_details_are_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
      or (new.organisation_id, new.holder, new.iban, new.sort_code, new.account_number, new.proposed_by, new.proposed_at)
        is distinct from (old.organisation_id, old.holder, old.iban, old.sort_code, old.account_number, old.proposed_by, old.proposed_at)
      or (old.confirmed_at is not null and (new.confirmed_by, new.confirmed_at) is distinct from (old.confirmed_by, old.confirmed_at)) then
    raise exception 'bank details are replaced, never changed';
  end if;
  return new;
end $$;
create trigger tr_bank_details_are_kept before update or delete on bank_details
  for each row execute function bank_details_are_kept();

create table pay_run (
  id uuid not null,
  reference text not null,
  council_id uuid not null,
  execute_on date not null,
  holder text not null,
  iban text,
  sort_code text,
  account_number text,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint pk_pay_run primary key (id),
  constraint uq_pay_run_reference unique (reference),
  constraint fk_pay_run_council foreign key (council_id) references organisation (id),
  constraint fk_pay_run_made_by foreign key (made_by) references person (id)
);
comment on table pay_run is 'Approved payments of a council that go to its bank in one file; with the council''s account as it was';
create index ix_pay_run_council on pay_run (council_id, made_at desc);

create table remittance (
  id uuid not null,
  run_id uuid not null,
  payment_id uuid not null,
  number int not null,
  payment_reference text not null,
  invoice_number text not null,
  amount numeric(15, 2) not null,
  holder text not null,
  iban text,
  sort_code text,
  account_number text,
  of_one_person boolean not null,
  paid_on date,
  bank_reference text,
  recorded_by uuid,
  recorded_at timestamptz,
  constraint pk_remittance primary key (id),
  constraint uq_remittance_payment unique (payment_id),
  constraint uq_remittance_number unique (run_id, number),
  constraint fk_remittance_run foreign key (run_id) references pay_run (id),
  constraint fk_remittance_payment foreign key (payment_id) references payment (id),
  constraint fk_remittance_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_remittance_amount check (amount > 0),
  constraint ck_remittance_paid check ((paid_on is null) = (recorded_at is null) and (paid_on is null) = (recorded_by is null)
    and (paid_on is null) = (bank_reference is null))
);
comment on table remittance is 'One payment in a run, to the account as it was; a payment is in one run only. Then when the bank paid it';
comment on column remittance.of_one_person is 'That one person alone proposed and confirmed the account';

create function remittance_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from payment p join contract c on c.id = p.contract_id join pay_run r on r.id = new.run_id
        where p.id = new.payment_id and p.amount = new.amount and c.council_id = r.council_id) then
      raise exception 'a remittance is a payment of the run''s council, of its amount';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.paid_on is not null
      or (new.run_id, new.payment_id, new.number, new.payment_reference, new.invoice_number, new.amount, new.holder, new.iban,
        new.sort_code, new.account_number, new.of_one_person)
      is distinct from (old.run_id, old.payment_id, old.number, old.payment_reference, old.invoice_number, old.amount, old.holder, old.iban,
        old.sort_code, old.account_number, old.of_one_person) then
    raise exception 'of a remittance only its payment is recorded, once';
  end if;
  return new;
end $$;
create trigger tr_remittance_is_kept before insert or update or delete on remittance
  for each row execute function remittance_is_kept();

create table payment_limit (
  id uuid not null,
  council_id uuid not null,
  amount numeric(15, 2) not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint pk_payment_limit primary key (id),
  constraint fk_payment_limit_council foreign key (council_id) references organisation (id),
  constraint fk_payment_limit_set_by foreign key (set_by) references person (id),
  constraint ck_payment_limit_amount check (amount >= 0)
);
comment on table payment_limit is 'Above which amount two people approve a payment; the newest of a council holds, £10,000 where there is none';
create index ix_payment_limit_council on payment_limit (council_id, set_at desc);

create table payment_second_approval (
  payment_id uuid not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  constraint pk_payment_second_approval primary key (payment_id),
  constraint fk_payment_second_approval_payment foreign key (payment_id) references payment (id),
  constraint fk_payment_second_approval_person foreign key (approved_by) references person (id)
);
comment on table payment_second_approval is 'That a second person has approved the payment; never the first';

create function payment_second_approval_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'an approval is final';
  end if;
  if exists (select 1 from payment where id = new.payment_id and approved_by = new.approved_by) then
    raise exception 'the second approver is another person than the first';
  end if;
  return new;
end $$;
create trigger tr_payment_second_approval_is_final before insert or update or delete on payment_second_approval
  for each row execute function payment_second_approval_is_final();
