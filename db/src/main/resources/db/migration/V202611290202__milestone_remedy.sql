-- More time for a milestone by agreement, on the record; and what follows a missed one: remedy plan, step-in.
create table milestone_more_time (
  id uuid not null,
  contract_id uuid not null,
  milestone_id uuid not null,
  number int not null,
  side text not null,
  status text not null,
  old_due_on date not null,
  new_due_on date not null,
  reasons text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  version bigint not null default 0,
  constraint pk_milestone_more_time primary key (id),
  constraint uq_milestone_more_time_number unique (milestone_id, number),
  constraint fk_milestone_more_time_contract foreign key (contract_id) references contract (id),
  constraint fk_milestone_more_time_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_milestone_more_time_asked_by foreign key (asked_by) references person (id),
  constraint fk_milestone_more_time_answered_by foreign key (answered_by) references person (id),
  constraint ck_milestone_more_time_side check (side in ('COUNCIL', 'PROVIDER')),
  constraint ck_milestone_more_time_status check (status in ('ASKED', 'AGREED', 'REFUSED', 'LAPSED')),
  constraint ck_milestone_more_time_later check (new_due_on > old_due_on),
  constraint ck_milestone_more_time_reasons check (length(trim(reasons)) > 0),
  constraint ck_milestone_more_time_answered check ((status in ('AGREED', 'REFUSED')) = (answered_at is not null)
    and (answered_at is null) = (answered_by is null)),
  constraint ck_milestone_more_time_in_time check (answered_at is null or answered_at <= answer_by),
  constraint ck_milestone_more_time_people check (answered_by is null or answered_by <> asked_by)
);
comment on table milestone_more_time is 'That one side has asked for a later day of a milestone, and what the other has answered';
create unique index uq_milestone_more_time_open on milestone_more_time (milestone_id) where status = 'ASKED';
create index ix_milestone_more_time_contract on milestone_more_time (contract_id);

create function milestone_more_time_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'ASKED'
    or (to_jsonb(new) - array['status', 'answered_by', 'answered_at', 'answer', 'version'])
      is distinct from (to_jsonb(old) - array['status', 'answered_by', 'answered_at', 'answer', 'version']) then
    raise exception 'what was asked and answered about the day of a milestone stays as it is';
  end if;
  return new;
end $$;
create trigger tr_milestone_more_time_is_kept before update or delete on milestone_more_time
  for each row execute function milestone_more_time_is_kept();

-- a milestone's day moves only as both sides have agreed, and never past the contract's end
create or replace function milestone_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.contract_id, new.metric_id, new.number, new.title, new.target_quantity, new.payment)
      is distinct from (old.contract_id, old.metric_id, old.number, old.title, old.target_quantity, old.payment)
    or (new.due_on <> old.due_on and not (old.status = 'SCHEDULED' and exists (
      select 1 from milestone_more_time t join contract c on c.id = t.contract_id
        where t.milestone_id = new.id and t.status = 'AGREED' and (t.old_due_on, t.new_due_on) = (old.due_on, new.due_on)
          and t.new_due_on <= c.ends_on)))
    or (old.status in ('MET', 'PARTIALLY_MET')
      and ((new.reported_at, new.missed_at, new.verified_at) is distinct from (old.reported_at, old.missed_at, old.verified_at)
        or new.status not in ('MET', 'PARTIALLY_MET') or (new.status = 'MET') <> (new.verified_quantity >= new.target_quantity)
        or not (exists (select 1 from result_dispute d where d.milestone_id = new.id and d.status in ('AGREED', 'UPHELD')
            and d.verified_quantity = old.verified_quantity and d.decided_quantity = new.verified_quantity)
          or exists (select 1 from result_correction c where c.milestone_id = new.id and c.status = 'ACCEPTED'
            and c.verified_before = old.verified_quantity and c.verified_after = new.verified_quantity)))) then
    raise exception 'what a milestone was agreed or verified to be does not change';
  end if;
  return new;
end $$;

create table milestone_remedy (
  id uuid not null,
  contract_id uuid not null,
  milestone_id uuid not null,
  status text not null,
  opened_at timestamptz not null,
  plan_by timestamptz not null,
  plans int not null,
  plan text,
  remedy_on date,
  proposed_by uuid,
  proposed_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  closed_at timestamptz,
  version bigint not null default 0,
  constraint pk_milestone_remedy primary key (id),
  constraint uq_milestone_remedy_milestone unique (milestone_id),
  constraint fk_milestone_remedy_contract foreign key (contract_id) references contract (id),
  constraint fk_milestone_remedy_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_milestone_remedy_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_milestone_remedy_answered_by foreign key (answered_by) references person (id),
  constraint ck_milestone_remedy_status check (status in ('DUE', 'PROPOSED', 'AGREED', 'FULFILLED', 'FAILED', 'LAPSED')),
  constraint ck_milestone_remedy_proposed check (status not in ('PROPOSED', 'AGREED')
    or (plan is not null and remedy_on is not null and proposed_at is not null and proposed_by is not null)),
  constraint ck_milestone_remedy_agreed check (status <> 'AGREED' or answered_at is not null),
  constraint ck_milestone_remedy_people check (answered_by is null or answered_by <> proposed_by),
  constraint ck_milestone_remedy_closed check ((status in ('FULFILLED', 'FAILED', 'LAPSED')) = (closed_at is not null))
);
comment on table milestone_remedy is 'How a missed milestone is to be put right: the provider''s plan, the council''s answer, what came of it';
comment on column milestone_remedy.plans is 'How many plans were proposed; the story keeps what became of each';
create index ix_milestone_remedy_contract on milestone_remedy (contract_id);

create function milestone_remedy_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('FULFILLED', 'FAILED', 'LAPSED') then
    raise exception 'what came of a remedy stays as it is';
  end if;
  return new;
end $$;
create trigger tr_milestone_remedy_is_kept before update or delete on milestone_remedy
  for each row execute function milestone_remedy_is_kept();

create table milestone_step_in (
  id uuid not null,
  contract_id uuid not null,
  milestone_id uuid not null,
  from_on date not null,
  until_on date not null,
  reasons text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint pk_milestone_step_in primary key (id),
  constraint fk_milestone_step_in_contract foreign key (contract_id) references contract (id),
  constraint fk_milestone_step_in_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_milestone_step_in_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_milestone_step_in_days check (until_on >= from_on),
  constraint ck_milestone_step_in_reasons check (length(trim(reasons)) > 0)
);
comment on table milestone_step_in is 'That the council has taken over the work of a milestone whose remedy has failed, as the contract allows';
create index ix_milestone_step_in_contract on milestone_step_in (contract_id);

create function milestone_step_in_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a step-in stays on the record';
  end if;
  if not exists (select 1 from contract c join milestone_remedy r on r.contract_id = c.id and r.milestone_id = new.milestone_id
      where c.id = new.contract_id and c.step_in and r.status = 'FAILED') then
    raise exception 'the council steps in only where the contract allows it and the remedy has failed';
  end if;
  return new;
end $$;
create trigger tr_milestone_step_in_is_kept before insert or update or delete on milestone_step_in
  for each row execute function milestone_step_in_is_kept();
