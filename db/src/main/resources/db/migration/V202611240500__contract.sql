create table contract (
  id uuid not null,
  reference text not null,
  tender_id uuid not null,
  award_id uuid not null,
  case_id uuid not null,
  council_id uuid not null,
  provider_id uuid not null,
  title text not null,
  lots text not null,
  contract_value numeric(15, 2) not null,
  payment_cap numeric(15, 2) not null,
  duties text not null,
  starts_on date not null,
  ends_on date not null,
  verification_days int not null,
  status text not null,
  standstill_ends timestamptz not null,
  drafted_at timestamptz not null,
  offered_at timestamptz,
  sign_by date,
  signed_text text,
  text_hash text,
  concluded_at timestamptz,
  completed_at timestamptz,
  version bigint not null default 0,
  constraint pk_contract primary key (id),
  constraint uq_contract_reference unique (reference),
  constraint uq_contract_tender unique (tender_id),
  constraint fk_contract_case foreign key (case_id) references case_file (id),
  constraint fk_contract_council foreign key (council_id) references organisation (id),
  constraint fk_contract_provider foreign key (provider_id) references organisation (id),
  constraint ck_contract_sides check (council_id <> provider_id),
  constraint ck_contract_money check (contract_value >= 0 and payment_cap >= 0),
  constraint ck_contract_term check (ends_on >= starts_on),
  constraint ck_contract_verification_days check (verification_days > 0),
  constraint ck_contract_status check (status in ('DRAFT', 'OFFERED', 'RUNNING', 'COMPLETE', 'CANCELLED')),
  constraint ck_contract_standstill check (drafted_at > standstill_ends),
  constraint ck_contract_offered check (status in ('DRAFT', 'CANCELLED')
    or (offered_at is not null and signed_text is not null and length(text_hash) = 64)),
  constraint ck_contract_concluded check ((status in ('RUNNING', 'COMPLETE')) = (concluded_at is not null)),
  constraint ck_contract_completed check ((status = 'COMPLETE') = (completed_at is not null))
);
comment on table contract is 'What council and provider agree after an award; the offer freezes all but the status';
comment on column contract.contract_value is 'Price of the winning bid over the whole term, pounds with VAT';
comment on column contract.payment_cap is 'The most that is paid for outcomes over the whole term, pounds with VAT';
comment on column contract.verification_days is 'Days for verifying a report, beginning the day after it';
comment on column contract.standstill_ends is 'Last instant of the standstill; no contract at or before it (Procurement Act 2023 s.51(1))';
comment on column contract.signed_text is 'The text as offered; text_hash is its SHA-256 in UTF-8';
create index ix_contract_concluded on contract (concluded_at desc, id) where concluded_at is not null;
create index ix_contract_case on contract (case_id);
create index ix_contract_provider on contract (provider_id);
create index ix_contract_council on contract (council_id);

create table outcome_metric (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  title text not null,
  definition text not null,
  unit text not null,
  baseline numeric(15, 4) not null,
  without_service numeric(15, 4) not null,
  target numeric(15, 4) not null,
  price_per_outcome numeric(15, 2) not null,
  payment_cap numeric(15, 2) not null,
  constraint pk_outcome_metric primary key (id),
  constraint uq_outcome_metric_number unique (contract_id, number) deferrable initially deferred,
  constraint uq_outcome_metric_contract unique (id, contract_id),
  constraint fk_outcome_metric_contract foreign key (contract_id) references contract (id),
  constraint ck_outcome_metric_counts check (baseline >= 0 and without_service >= 0 and target >= 0),
  constraint ck_outcome_metric_cap check (price_per_outcome >= 0 and payment_cap >= price_per_outcome)
);
comment on table outcome_metric is 'A measure by which the council pays';
comment on column outcome_metric.without_service is 'What would be reached without the service: counterfactual, deadweight';
comment on column outcome_metric.price_per_outcome is 'Pounds with VAT for each verified outcome';
comment on column outcome_metric.payment_cap is 'The most that is paid for this metric over the whole term';

create table milestone (
  id uuid not null,
  contract_id uuid not null,
  metric_id uuid not null,
  number int not null,
  title text not null,
  due_on date not null,
  target_quantity bigint not null,
  payment boolean not null,
  status text not null,
  reported_at timestamptz,
  missed_at timestamptz,
  verified_at timestamptz,
  verified_quantity bigint,
  version bigint not null default 0,
  constraint pk_milestone primary key (id),
  constraint uq_milestone_number unique (contract_id, number) deferrable initially deferred,
  constraint fk_milestone_contract foreign key (contract_id) references contract (id),
  constraint fk_milestone_metric foreign key (metric_id, contract_id) references outcome_metric (id, contract_id) deferrable initially deferred,
  constraint ck_milestone_quantity check (target_quantity > 0 and (verified_quantity is null or verified_quantity > 0)),
  constraint ck_milestone_status check (status in ('SCHEDULED', 'MISSED', 'REPORTED', 'RETURNED', 'MET', 'PARTIALLY_MET')),
  constraint ck_milestone_reported check (status in ('SCHEDULED', 'MISSED') or reported_at is not null),
  constraint ck_milestone_missed check (status <> 'MISSED' or missed_at is not null),
  constraint ck_milestone_verified check
    ((status in ('MET', 'PARTIALLY_MET')) = (verified_at is not null and verified_quantity is not null)),
  constraint ck_milestone_met check (status <> 'MET' or verified_quantity >= target_quantity)
);
comment on table milestone is 'A day until which so many outcomes are to be reached and reported';
comment on column milestone.payment is 'Whether its verified outcomes are paid';
comment on column milestone.missed_at is 'When its due day had passed without a report; stays when it is reported late';
comment on column milestone.verified_quantity is 'The lesser of what council and users verified';

create table contract_signature (
  contract_id uuid not null,
  side text not null,
  person_id uuid not null,
  organisation_id uuid not null,
  text_hash text not null,
  signed_at timestamptz not null,
  constraint pk_contract_signature primary key (contract_id, side),
  constraint uq_contract_signature_person unique (contract_id, person_id),
  constraint fk_contract_signature_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_signature_person foreign key (person_id) references person (id),
  constraint fk_contract_signature_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_contract_signature_side check (side in ('PROVIDER', 'COUNCIL')),
  constraint ck_contract_signature_hash check (length(text_hash) = 64)
);
comment on table contract_signature is 'That a person signed the text with this SHA-256 for one side';

create function contract_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.lots, new.contract_value, new.payment_cap, new.duties, new.starts_on, new.ends_on,
      new.verification_days, new.signed_text, new.text_hash, new.council_id, new.provider_id, new.tender_id, new.standstill_ends)
    is distinct from (old.title, old.lots, old.contract_value, old.payment_cap, old.duties, old.starts_on, old.ends_on,
      old.verification_days, old.signed_text, old.text_hash, old.council_id, old.provider_id, old.tender_id, old.standstill_ends) then
    raise exception 'an offered contract is frozen';
  end if;
  return new;
end $$;
create trigger tr_contract_is_frozen before update on contract for each row execute function contract_is_frozen();

create function contract_part_is_frozen() returns trigger language plpgsql as $$
declare
  owner uuid := case when tg_op = 'INSERT' then new.contract_id else old.contract_id end;
begin
  if exists (select 1 from contract where id = owner and status <> 'DRAFT') then
    raise exception '% of an offered contract is frozen', tg_table_name;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_outcome_metric_is_frozen before insert or update or delete on outcome_metric
  for each row execute function contract_part_is_frozen();
create trigger tr_milestone_set_is_frozen before insert or delete on milestone
  for each row execute function contract_part_is_frozen();

create function milestone_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.contract_id, new.metric_id, new.number, new.title, new.due_on, new.target_quantity, new.payment)
      is distinct from (old.contract_id, old.metric_id, old.number, old.title, old.due_on, old.target_quantity, old.payment)
    or old.status in ('MET', 'PARTIALLY_MET') then
    raise exception 'what a milestone was agreed or verified to be does not change';
  end if;
  return new;
end $$;
create trigger tr_milestone_terms_are_frozen before update on milestone
  for each row execute function milestone_terms_are_frozen();

create function contract_signature_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a signature is final';
  end if;
  if not exists (select 1 from contract c where c.id = new.contract_id and c.text_hash = new.text_hash
      and new.organisation_id = case new.side when 'COUNCIL' then c.council_id else c.provider_id end
      and new.signed_at > c.standstill_ends) then
    raise exception 'a signature is for the offered text, by one of the two sides, after the standstill';
  end if;
  return new;
end $$;
create trigger tr_contract_signature_is_final before insert or update or delete on contract_signature
  for each row execute function contract_signature_is_final();
