-- How a contract may go on and be ended before its last day: as the tender has published it, and as both sides have signed it.
alter table tender
  add column extension_times int,
  add column extension_months int,
  add column extension_notice_days int,
  add constraint ck_tender_extension check (num_nonnulls(extension_times, extension_months, extension_notice_days) in (0, 3)
    and extension_times between 1 and 10 and extension_months between 1 and 120 and extension_notice_days between 1 and 730);
comment on column tender.extension_times is 'How often the council may extend the contract, each time by extension_months (Procurement Act 2023 Sch 8 para 1(a)(ii))';
comment on column tender.extension_notice_days is 'Days before the last day of the term by which an extension is to be told';

create function tender_extension_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published tender is frozen: its options to extend too';
end $$;
create trigger tr_tender_extension_is_frozen before update on tender for each row
  when (old.status <> 'DRAFT' and (new.extension_times, new.extension_months, new.extension_notice_days)
    is distinct from (old.extension_times, old.extension_months, old.extension_notice_days))
  execute function tender_extension_is_frozen();

alter table contract
  add column extension_times int,
  add column extension_months int,
  add column extension_notice_days int,
  add column step_in boolean not null default false,
  add column longest_ends_on date,
  add constraint ck_contract_extension check (num_nonnulls(extension_times, extension_months, extension_notice_days) in (0, 3)
    and extension_times between 1 and 10 and extension_months between 1 and 120 and extension_notice_days between 1 and 730);
update contract set longest_ends_on = coalesce(
  (select v.old_ends_on from contract_variation v where v.contract_id = contract.id and v.status = 'IN_FORCE' order by v.number limit 1),
  ends_on) where offered_at is not null;
-- else the table cannot be altered: checks that wait for the end of the transaction look at the rows just written
set constraints all immediate;
alter table contract add constraint ck_contract_longest check (longest_ends_on is null or offered_at is not null);
comment on column contract.longest_ends_on is 'The last day of the maximum term provided for on award, every option to extend taken (Procurement Act 2023 ss.74(3)(a), 75(2)(b))';
comment on column contract.step_in is 'Whether the council may take over a milestone that the provider has failed twice';

create table contract_break (
  contract_id uuid not null,
  number int not null,
  side text not null,
  from_on date not null,
  notice_days int not null,
  constraint pk_contract_break primary key (contract_id, number),
  constraint fk_contract_break_contract foreign key (contract_id) references contract (id),
  constraint ck_contract_break_side check (side in ('COUNCIL', 'PROVIDER', 'EITHER')),
  constraint ck_contract_break_notice check (notice_days between 1 and 730)
);
comment on table contract_break is 'A break clause: who may end the contract early, from which day, with how many days of notice';
create trigger tr_contract_break_is_frozen before insert or update or delete on contract_break
  for each row execute function contract_part_is_frozen();

create table contract_extension (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  attempt int not null,
  status text not null,
  old_ends_on date not null,
  new_ends_on date not null,
  exercise_by timestamptz not null,
  reasons text not null,
  notice_due boolean not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  exercised_by uuid,
  exercised_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_contract_extension primary key (id),
  constraint uq_contract_extension_attempt unique (contract_id, attempt),
  constraint fk_contract_extension_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_extension_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_contract_extension_exercised_by foreign key (exercised_by) references person (id),
  constraint ck_contract_extension_status check (status in ('PROPOSED', 'EXERCISED', 'WITHDRAWN', 'LAPSED')),
  constraint ck_contract_extension_days check (new_ends_on > old_ends_on),
  constraint ck_contract_extension_reasons check (length(trim(reasons)) > 0),
  constraint ck_contract_extension_exercised check ((status = 'EXERCISED') = (exercised_at is not null)
    and (exercised_at is null) = (exercised_by is null)),
  constraint ck_contract_extension_in_time check (proposed_at <= exercise_by and (exercised_at is null or exercised_at <= exercise_by)),
  constraint ck_contract_extension_people check (exercised_by is null or exercised_by <> proposed_by),
  constraint ck_contract_extension_ended check ((status in ('WITHDRAWN', 'LAPSED')) = (ended_at is not null))
);
comment on table contract_extension is 'An option to extend the term, as it is exercised (Procurement Act 2023 s.74(1)(a), Sch 8 para 1)';
comment on column contract_extension.number is 'Which of the options it is, from 1';
comment on column contract_extension.exercise_by is 'The last instant at which the option can be exercised';
comment on column contract_extension.notice_due is 'It lengthens the term by more than 10 per cent of the maximum: the proposal is the contract change notice (UK10, s.75)';
create unique index uq_contract_extension_open on contract_extension (contract_id) where status = 'PROPOSED';
create unique index uq_contract_extension_number on contract_extension (contract_id, number) where status = 'EXERCISED';

create function contract_extension_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'PROPOSED'
    or (to_jsonb(new) - array['status', 'exercised_by', 'exercised_at', 'ended_at', 'version'])
      is distinct from (to_jsonb(old) - array['status', 'exercised_by', 'exercised_at', 'ended_at', 'version']) then
    raise exception 'how a contract was to be extended stays as it is';
  end if;
  return new;
end $$;
create trigger tr_contract_extension_is_kept before update or delete on contract_extension
  for each row execute function contract_extension_is_kept();

-- a contract that runs becomes what its newest change in force says, or ends later by an option that was exercised; nothing else
create or replace function contract_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.lots, new.starts_on, new.verification_days, new.signed_text, new.text_hash, new.council_id,
      new.provider_id, new.tender_id, new.standstill_ends, new.extension_times, new.extension_months, new.extension_notice_days,
      new.step_in, new.longest_ends_on)
    is distinct from (old.title, old.lots, old.starts_on, old.verification_days, old.signed_text, old.text_hash, old.council_id,
      old.provider_id, old.tender_id, old.standstill_ends, old.extension_times, old.extension_months, old.extension_notice_days,
      old.step_in, old.longest_ends_on) then
    raise exception 'an offered contract is frozen';
  end if;
  if old.status <> 'DRAFT' and (new.contract_value, new.payment_cap, new.duties, new.ends_on)
      is distinct from (old.contract_value, old.payment_cap, old.duties, old.ends_on)
    and (old.status <> 'RUNNING' or not (exists (
      select 1 from contract_variation v where v.contract_id = new.id and v.status = 'IN_FORCE'
        and (v.old_value, v.old_cap, v.old_duties, v.old_ends_on)
          = (old.contract_value, old.payment_cap, old.duties, old.ends_on)
        and (v.new_value, v.new_cap, v.new_duties, v.new_ends_on)
          = (new.contract_value, new.payment_cap, new.duties, new.ends_on)
        and v.number = (select max(number) from contract_variation where contract_id = new.id and status = 'IN_FORCE'))
      or ((new.contract_value, new.payment_cap, new.duties) = (old.contract_value, old.payment_cap, old.duties) and exists (
      select 1 from contract_extension e where e.contract_id = new.id and e.status = 'EXERCISED'
        and (e.old_ends_on, e.new_ends_on) = (old.ends_on, new.ends_on)
        and e.number = (select max(number) from contract_extension where contract_id = new.id and status = 'EXERCISED'))))) then
    raise exception 'an offered contract is frozen; only a change that both sides have signed alters it, or an option that it gives';
  end if;
  return new;
end $$;
comment on table contract is 'What council and provider agree after an award; the offer freezes all but the status, then only a contract_variation in force changes value, cap, duties and end, and a contract_extension its end';
