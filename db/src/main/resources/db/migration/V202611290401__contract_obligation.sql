-- What one side owes the other beside the outcomes: part of the text that both sign, changed only by a numbered variation, and kept on the record.
create table contract_obligation (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  side text not null,
  office text not null,
  person text not null,
  what text not null,
  recurs text not null,
  due_on date not null,
  proof text not null,
  clause text not null,
  from_variation int,
  until_variation int,
  version bigint not null default 0,
  constraint pk_contract_obligation primary key (id),
  constraint uq_contract_obligation_number unique (contract_id, number) deferrable initially deferred,
  constraint fk_contract_obligation_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_obligation_from foreign key (contract_id, from_variation) references contract_variation (contract_id, number),
  constraint fk_contract_obligation_until foreign key (contract_id, until_variation) references contract_variation (contract_id, number),
  constraint ck_contract_obligation_side check (side in ('COUNCIL', 'PROVIDER')),
  constraint ck_contract_obligation_recurs check (recurs in ('ONCE', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  constraint ck_contract_obligation_words check (length(trim(office)) > 0 and length(trim(what)) > 0 and length(trim(proof)) > 0
    and length(trim(clause)) > 0)
);
comment on table contract_obligation is 'What one side owes the other by a day or at each turn of a rule, as the signed text says';
comment on column contract_obligation.office is 'Who sees to it, as an office of that side: signed and public';
comment on column contract_obligation.person is 'Who sees to it by name: not signed, never public, empty where nobody is named';
comment on column contract_obligation.due_on is 'The day, or the first of them';
comment on column contract_obligation.clause is 'Where in the text it comes from';
comment on column contract_obligation.until_variation is 'The change by which it fell away';

create table contract_variation_obligation (
  variation_id uuid not null,
  number int not null,
  side text not null,
  office text not null,
  person text not null,
  what text not null,
  recurs text not null,
  due_on date not null,
  proof text not null,
  clause text not null,
  constraint pk_contract_variation_obligation primary key (variation_id, number),
  constraint fk_contract_variation_obligation_variation foreign key (variation_id) references contract_variation (id) deferrable initially deferred
);
comment on table contract_variation_obligation is 'An obligation that a change adds';

create table contract_variation_dropped (
  variation_id uuid not null,
  number int not null,
  constraint pk_contract_variation_dropped primary key (variation_id, number),
  constraint fk_contract_variation_dropped_variation foreign key (variation_id) references contract_variation (id) deferrable initially deferred
);
comment on table contract_variation_dropped is 'An obligation that falls away by a change';

create function contract_variation_part_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' or exists (select 1 from contract_variation where id = new.variation_id and status <> 'PROPOSED') then
    raise exception 'what was proposed of a change of a contract stays as it is';
  end if;
  return new;
end $$;
create trigger tr_contract_variation_obligation_is_kept before insert or update or delete on contract_variation_obligation
  for each row execute function contract_variation_part_is_kept();
create trigger tr_contract_variation_dropped_is_kept before insert or update or delete on contract_variation_dropped
  for each row execute function contract_variation_part_is_kept();

-- before the offer an obligation may be rewritten; afterwards only a change in force adds one or lets one fall away, and only the name of who sees to it moves
create function contract_obligation_is_kept() returns trigger language plpgsql as $$
declare
  owner uuid := case when tg_op = 'INSERT' then new.contract_id else old.contract_id end;
begin
  if exists (select 1 from contract where id = owner and status = 'DRAFT') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'an obligation of an offered contract stays on the record';
  end if;
  if tg_op = 'INSERT' then
    if not exists (select 1 from contract_variation v join contract_variation_obligation a on a.variation_id = v.id
        where v.contract_id = new.contract_id and v.number = new.from_variation and v.status = 'IN_FORCE'
          and (a.number, a.side, a.office, a.what, a.recurs, a.due_on, a.proof, a.clause)
            = (new.number, new.side, new.office, new.what, new.recurs, new.due_on, new.proof, new.clause)) then
      raise exception 'an offered contract is frozen; only a change that both sides have signed adds an obligation';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - array['person', 'until_variation', 'version']) is distinct from (to_jsonb(old) - array['person', 'until_variation', 'version'])
    or (new.until_variation is distinct from old.until_variation and (old.until_variation is not null or not exists (
      select 1 from contract_variation v join contract_variation_dropped d on d.variation_id = v.id
        where v.contract_id = new.contract_id and v.number = new.until_variation and v.status = 'IN_FORCE' and d.number = new.number))) then
    raise exception 'an offered contract is frozen; only a change that both sides have signed alters an obligation';
  end if;
  return new;
end $$;
create trigger tr_contract_obligation_is_kept before insert or update or delete on contract_obligation
  for each row execute function contract_obligation_is_kept();

create table obligation_due (
  id uuid not null,
  contract_id uuid not null,
  obligation_id uuid not null,
  number int not null,
  due_on date not null,
  status text not null,
  opened_at timestamptz not null,
  reminded_at timestamptz,
  overdue_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  answer_by timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  version bigint not null default 0,
  constraint pk_obligation_due primary key (id),
  constraint uq_obligation_due_number unique (obligation_id, number),
  constraint fk_obligation_due_contract foreign key (contract_id) references contract (id),
  constraint fk_obligation_due_obligation foreign key (obligation_id) references contract_obligation (id),
  constraint fk_obligation_due_done_by foreign key (done_by) references person (id),
  constraint fk_obligation_due_answered_by foreign key (answered_by) references person (id),
  constraint ck_obligation_due_status check (status in ('OPEN', 'DONE', 'ACCEPTED', 'DISPUTED', 'LAPSED')),
  constraint ck_obligation_due_done check ((done_at is null) = (done_by is null) and (done_at is null) = (answer_by is null)
    and (status not in ('DONE', 'ACCEPTED', 'DISPUTED') or done_at is not null)),
  constraint ck_obligation_due_answered check ((answered_at is null) = (answered_by is null)
    and (status not in ('ACCEPTED', 'DISPUTED') or answered_at is not null)),
  constraint ck_obligation_due_people check (status not in ('ACCEPTED', 'DISPUTED') or answered_by <> done_by),
  constraint ck_obligation_due_overdue check (overdue_at is null or (overdue_at at time zone 'Europe/London')::date > due_on)
);
comment on table obligation_due is 'One day on which an obligation is to be kept, and whether it was';
comment on column obligation_due.overdue_at is 'When its day had passed and nobody had said that it is done; stays when it is done late';
create index ix_obligation_due_contract on obligation_due (contract_id);

create function obligation_due_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('ACCEPTED', 'LAPSED')
    or (new.id, new.contract_id, new.obligation_id, new.number, new.due_on, new.opened_at)
      is distinct from (old.id, old.contract_id, old.obligation_id, old.number, old.due_on, old.opened_at)
    or (old.overdue_at is not null and new.overdue_at is distinct from old.overdue_at) then
    raise exception 'whether an obligation was kept stays on the record';
  end if;
  return new;
end $$;
create trigger tr_obligation_due_is_kept before update or delete on obligation_due
  for each row execute function obligation_due_is_kept();

create table obligation_word (
  id uuid not null,
  due_id uuid not null,
  number int not null,
  kind text not null,
  words text not null,
  person_id uuid not null,
  said_at timestamptz not null,
  constraint pk_obligation_word primary key (id),
  constraint uq_obligation_word_number unique (due_id, number),
  constraint fk_obligation_word_due foreign key (due_id) references obligation_due (id),
  constraint fk_obligation_word_person foreign key (person_id) references person (id),
  constraint ck_obligation_word_kind check (kind in ('DONE', 'ACCEPTED', 'DISPUTED')),
  constraint ck_obligation_word_reasons check (kind = 'ACCEPTED' or length(trim(words)) > 0)
);
comment on table obligation_word is 'What both sides have said about one day of an obligation, in its order; nothing is taken back';
create function obligation_word_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was said about an obligation stays as it is';
end $$;
create trigger tr_obligation_word_is_kept before update or delete on obligation_word
  for each row execute function obligation_word_is_kept();
