-- What a supplier must satisfy to be awarded the contract, with answers that let the portal refuse what s.22 forbids.
create table tender_condition (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  kind text not null,
  title text not null,
  words text not null,
  evidence text not null,
  proportion text not null,
  audited_accounts text not null,
  insurance text not null,
  earlier_contract text not null,
  specification text not null,
  qualification text not null,
  constraint pk_tender_condition primary key (id),
  constraint uq_tender_condition_number unique (tender_id, number) deferrable initially deferred,
  constraint fk_tender_condition_tender foreign key (tender_id) references tender (id),
  constraint ck_tender_condition_number check (number >= 1),
  constraint ck_tender_condition_kind check (kind in ('LEGAL_AND_FINANCIAL_CAPACITY', 'TECHNICAL_ABILITY')),
  constraint ck_tender_condition_title check (length(title) between 1 and 200),
  constraint ck_tender_condition_texts check (greatest(length(words), length(evidence), length(proportion)) <= 4000),
  constraint ck_tender_condition_audited_accounts check (audited_accounts in ('NONE', 'WITHIN_LAW', 'BEYOND_LAW')),
  constraint ck_tender_condition_insurance check (insurance in ('NONE', 'WITHIN_LAW', 'BEYOND_LAW')),
  constraint ck_tender_condition_earlier_contract check (earlier_contract in ('NONE', 'WITHIN_LAW', 'BEYOND_LAW')),
  constraint ck_tender_condition_specification check (specification in ('NONE', 'WITHIN_LAW', 'BEYOND_LAW')),
  constraint ck_tender_condition_qualification check (qualification in ('NONE', 'WITHIN_LAW', 'BEYOND_LAW'))
);
comment on table tender_condition is 'A condition of participation (Procurement Act 2023 s.22); frozen by publication but for its words';
comment on column tender_condition.evidence is 'What is asked to show that it is satisfied; empty where nothing certain is';
comment on column tender_condition.proportion is 'Why it is proportionate to the nature, complexity and cost of the contract (s.22(5))';
comment on column tender_condition.audited_accounts is 'How far it demands them: not, from those bound by law, from all (forbidden: s.22(3)(a))';
comment on column tender_condition.insurance is 'How far it demands insurance: not, from the award on, before (forbidden: s.22(3)(b))';
comment on column tender_condition.earlier_contract is 'How far it demands experience: not, with anybody, by award of one authority (forbidden: s.22(4)(a))';
comment on column tender_condition.specification is 'How far it names makes or standards: not, or equivalent, alone (forbidden: ss.22(4)(b), 56)';
comment on column tender_condition.qualification is 'How far it names qualifications: not, or equivalent, alone (forbidden: s.22(4)(c))';
create trigger tr_tender_condition_is_frozen before insert or update or delete on tender_condition
  for each row execute function tender_part_is_frozen();

create function tender_conditions_are_lawful() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' and new.status = 'PUBLISHED' and exists (
      select 1 from tender_condition c where c.tender_id = new.id and (c.words = '' or length(c.proportion) < 20
        or 'BEYOND_LAW' in (c.audited_accounts, c.insurance, c.earlier_contract, c.specification, c.qualification))) then
    raise exception 'a condition of participation demands what Procurement Act 2023 s.22 forbids';
  end if;
  return new;
end $$;
create trigger tr_tender_conditions_are_lawful before update on tender
  for each row execute function tender_conditions_are_lawful();

-- The words of a condition change as those of a criterion do: by an amendment that keeps both.
alter table tender_amendment_part
  drop constraint ck_tender_amendment_part_kind,
  add constraint ck_tender_amendment_part_kind check (kind in ('TITLE', 'SUMMARY', 'TERMS', 'LOT', 'CRITERION', 'CONDITION'));

create or replace function tender_part_is_frozen() returns trigger language plpgsql as $$
declare
  owner uuid;
  worded text;
  part text;
begin
  owner := case when tg_op = 'DELETE' then old.tender_id else new.tender_id end;
  if exists (select 1 from tender where id = owner and status <> 'DRAFT') then
    worded := case tg_table_name when 'tender_lot' then 'title' when 'tender_criterion' then 'description'
      when 'tender_condition' then 'words' end;
    part := case tg_table_name when 'tender_lot' then 'LOT' when 'tender_criterion' then 'CRITERION'
      when 'tender_condition' then 'CONDITION' end;
    if tg_op <> 'UPDATE' or worded is null or to_jsonb(new) - worded is distinct from to_jsonb(old) - worded
      or not (to_jsonb(new) = to_jsonb(old)
        or tender_is_amended(owner, part, new.number, to_jsonb(old) ->> worded, to_jsonb(new) ->> worded)) then
      raise exception '% of a published tender is frozen', tg_table_name;
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
