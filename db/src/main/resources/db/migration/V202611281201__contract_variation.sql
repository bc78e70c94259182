create table contract_variation (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  status text not null,
  old_ends_on date not null,
  old_value numeric(15, 2) not null,
  old_cap numeric(15, 2) not null,
  old_duties text not null,
  new_ends_on date not null,
  new_value numeric(15, 2) not null,
  new_cap numeric(15, 2) not null,
  new_duties text not null,
  ground text not null,
  new_kind boolean not null,
  balance boolean not null,
  together boolean not null,
  reasons text not null,
  value_base numeric(15, 2) not null,
  value_change numeric(15, 2) not null,
  term_change bigint not null,
  awarded_days bigint not null,
  notice_due boolean not null,
  text text not null,
  text_hash text not null,
  answer_by timestamptz not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  refusal text,
  notice_at timestamptz,
  notice_by uuid,
  signed_by uuid,
  signed_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_contract_variation primary key (id),
  constraint uq_contract_variation_number unique (contract_id, number),
  constraint fk_contract_variation_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_variation_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_contract_variation_answered_by foreign key (answered_by) references person (id),
  constraint fk_contract_variation_notice_by foreign key (notice_by) references person (id),
  constraint fk_contract_variation_signed_by foreign key (signed_by) references person (id),
  constraint ck_contract_variation_status check
    (status in ('PROPOSED', 'AGREED', 'NOTICE_PUBLISHED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  constraint ck_contract_variation_ground check (ground in ('PROVIDED_FOR', 'URGENCY', 'UNFORESEEABLE', 'KNOWN_RISK', 'ADDITIONAL',
    'NOT_SUBSTANTIAL', 'BELOW_THRESHOLD', 'LIGHT_TOUCH', 'OUTSIDE')),
  constraint ck_contract_variation_money check (new_value >= 0 and new_cap >= 0),
  constraint ck_contract_variation_days check (awarded_days > 0),
  constraint ck_contract_variation_hash check (length(text_hash) = 64),
  constraint ck_contract_variation_answered check ((answered_by is null) = (answered_at is null)),
  constraint ck_contract_variation_refusal check ((status = 'REFUSED') = (refusal is not null)),
  constraint ck_contract_variation_notice check ((notice_at is null) = (notice_by is null) and (notice_at is null or notice_due)),
  constraint ck_contract_variation_signed check ((status = 'IN_FORCE') = (signed_at is not null) and (signed_at is null) = (signed_by is null)),
  constraint ck_contract_variation_agreed check
    (status not in ('AGREED', 'NOTICE_PUBLISHED', 'IN_FORCE') or answered_at is not null),
  constraint ck_contract_variation_told check
    (status <> 'IN_FORCE' or not notice_due or (notice_at is not null and notice_at <= signed_at)),
  constraint ck_contract_variation_people check (signed_by is null or (signed_by <> proposed_by and signed_by <> answered_by)),
  constraint ck_contract_variation_ended check ((status in ('REFUSED', 'WITHDRAWN', 'LAPSED')) = (ended_at is not null))
);
comment on table contract_variation is 'A numbered change of a contract that runs (Procurement Act 2023 ss.74-77)';
comment on column contract_variation.new_kind is 'It adds services of a kind not yet provided for: a change of scope (s.74(5))';
comment on column contract_variation.together is 'It could reasonably have been made with earlier changes and is measured with them (ss.74(7), 75(4))';
comment on column contract_variation.value_base is 'The value of which value_change is a share: before the change, or as awarded where measured together';
comment on column contract_variation.term_change is 'Days by which it lengthens the term, negative where it shortens it';
comment on column contract_variation.awarded_days is 'The maximum term provided for on award, in days, both ends included';
comment on column contract_variation.notice_due is 'A contract change notice (UK10) must be public before the contract is changed (s.75)';
create unique index uq_contract_variation_open on contract_variation (contract_id)
  where status in ('PROPOSED', 'AGREED', 'NOTICE_PUBLISHED');

create function contract_variation_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('IN_FORCE', 'REFUSED', 'WITHDRAWN', 'LAPSED')
    or (to_jsonb(new) - array['status', 'answered_by', 'answered_at', 'refusal', 'notice_at', 'notice_by', 'signed_by', 'signed_at',
        'ended_at', 'version'])
      is distinct from (to_jsonb(old) - array['status', 'answered_by', 'answered_at', 'refusal', 'notice_at', 'notice_by', 'signed_by',
        'signed_at', 'ended_at', 'version'])
    or (old.answered_at is not null and (new.answered_at, new.answered_by) is distinct from (old.answered_at, old.answered_by))
    or (old.notice_at is not null and (new.notice_at, new.notice_by) is distinct from (old.notice_at, old.notice_by)) then
    raise exception 'what was proposed, answered or told of a change of a contract stays as it is';
  end if;
  return new;
end $$;
create trigger tr_contract_variation_is_kept before update or delete on contract_variation
  for each row execute function contract_variation_is_kept();

-- a contract that runs becomes what its newest change in force says, and nothing else
create or replace function contract_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.lots, new.starts_on, new.verification_days, new.signed_text, new.text_hash, new.council_id,
      new.provider_id, new.tender_id, new.standstill_ends)
    is distinct from (old.title, old.lots, old.starts_on, old.verification_days, old.signed_text, old.text_hash, old.council_id,
      old.provider_id, old.tender_id, old.standstill_ends) then
    raise exception 'an offered contract is frozen';
  end if;
  if old.status <> 'DRAFT' and (new.contract_value, new.payment_cap, new.duties, new.ends_on)
      is distinct from (old.contract_value, old.payment_cap, old.duties, old.ends_on)
    and (old.status <> 'RUNNING' or not exists (
      select 1 from contract_variation v where v.contract_id = new.id and v.status = 'IN_FORCE'
        and (v.old_value, v.old_cap, v.old_duties, v.old_ends_on)
          = (old.contract_value, old.payment_cap, old.duties, old.ends_on)
        and (v.new_value, v.new_cap, v.new_duties, v.new_ends_on)
          = (new.contract_value, new.payment_cap, new.duties, new.ends_on)
        and v.number = (select max(number) from contract_variation where contract_id = new.id and status = 'IN_FORCE'))) then
    raise exception 'an offered contract is frozen; only a change that both sides have signed alters it';
  end if;
  return new;
end $$;
comment on column contract.contract_value is 'Over the whole term, pounds with VAT: the price of the winning bid, as changed since';
comment on table contract is 'What council and provider agree after an award; the offer freezes all but the status, then only a contract_variation in force changes value, cap, duties and end';

alter table ledger_entry drop constraint ck_ledger_entry_kind;
alter table ledger_entry add constraint ck_ledger_entry_kind check
  (kind in ('CONTRACT_CONCLUDED', 'CONTRACT_VARIED', 'MILESTONE_MET', 'PAYMENT_APPROVED', 'PAYMENT_PAID'));
