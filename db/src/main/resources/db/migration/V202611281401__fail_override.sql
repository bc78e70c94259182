-- A fail that the law lets a council set aside: proposed by the moderator, approved by a second person, disclosed with the award.
create table fail_override (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  items text not null,
  reasons text not null,
  scores_known boolean not null,
  status text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reasons text,
  version bigint not null default 0,
  constraint pk_fail_override primary key (id),
  constraint uq_fail_override_bid unique (bid_id),
  constraint fk_fail_override_tender foreign key (tender_id) references tender (id),
  constraint fk_fail_override_bid foreign key (bid_id) references bid (id),
  constraint fk_fail_override_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_fail_override_decided_by foreign key (decided_by) references person (id),
  constraint ck_fail_override_status check (status in ('PROPOSED', 'APPROVED', 'REFUSED', 'ENDED')),
  constraint ck_fail_override_reasons check (length(trim(reasons)) >= 20),
  constraint ck_fail_override_two_people check (decided_by <> proposed_by),
  constraint ck_fail_override_decided check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decision_reasons is null)
    and (status in ('APPROVED', 'REFUSED')) = (decided_at is not null))
);
comment on table fail_override is 'A fail of a bid that Procurement Act 2023 s.19(3)(c) or (d) lets a council set aside: two people, disclosed; at most one for each bid';
comment on column fail_override.items is 'Codes of what stands against the bid, a JSON array';
comment on column fail_override.scores_known is 'Whether the moderator could already read the scores when proposing it';
create index ix_fail_override_tender on fail_override (tender_id);

create function fail_override_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'PROPOSED' or (new.tender_id, new.bid_id, new.items, new.reasons, new.proposed_by, new.proposed_at)
      is distinct from (old.tender_id, old.bid_id, old.items, old.reasons, old.proposed_by, old.proposed_at) then
    raise exception 'an override that is proposed or decided stays as it is';
  end if;
  if new.status = 'APPROVED' and (exists (select 1 from consensus c where c.tender_id = new.tender_id)
      or exists (select 1 from tender_seat s where s.tender_id = new.tender_id and s.person_id = new.decided_by
        and s.task in ('EVALUATES', 'MODERATES'))) then
    raise exception 'an override is approved before the result is recorded, by somebody outside of the panel';
  end if;
  return new;
end $$;
create trigger tr_fail_override_is_kept before update or delete on fail_override
  for each row execute function fail_override_is_kept();

create table score_turn (
  id uuid not null,
  override_id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  evaluator_id uuid not null,
  locked_at timestamptz,
  version bigint not null default 0,
  constraint pk_score_turn primary key (id),
  constraint uq_score_turn unique (bid_id, evaluator_id),
  constraint fk_score_turn_override foreign key (override_id) references fail_override (id),
  constraint fk_score_turn_tender foreign key (tender_id) references tender (id),
  constraint fk_score_turn_bid foreign key (bid_id) references bid (id),
  constraint fk_score_turn_evaluator foreign key (evaluator_id) references person (id)
);
comment on table score_turn is 'An evaluator who had locked all scores scores one more bid, which was left out when they locked';
create index ix_score_turn_tender on score_turn (tender_id);

create or replace function score_is_locked() returns trigger language plpgsql as $$
begin
  if exists (select 1 from score_sheet s
      where s.tender_id = coalesce(old.tender_id, new.tender_id) and s.evaluator_id = coalesce(old.evaluator_id, new.evaluator_id))
    and not exists (select 1 from score_turn t where t.bid_id = coalesce(old.bid_id, new.bid_id)
      and t.evaluator_id = coalesce(old.evaluator_id, new.evaluator_id) and t.locked_at is null) then
    raise exception 'the scores of this evaluator are locked';
  end if;
  return coalesce(new, old);
end $$;
