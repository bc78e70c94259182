create table result_correction (
  id uuid not null,
  milestone_id uuid not null,
  contract_id uuid not null,
  side text not null,
  status text not null,
  stood_quantity bigint not null,
  right_quantity bigint not null,
  reason text not null,
  evidence text not null,
  raised_by uuid not null,
  raised_at timestamptz not null,
  answer_by timestamptz not null,
  agrees boolean,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  decide_by timestamptz,
  overdue_at timestamptz,
  decided_quantity bigint,
  verified_before bigint,
  verified_after bigint,
  claw_back_id uuid,
  reasons text,
  decided_by uuid,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_result_correction primary key (id),
  constraint uq_result_correction_claw_back unique (claw_back_id),
  constraint fk_result_correction_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_result_correction_contract foreign key (contract_id) references contract (id),
  constraint fk_result_correction_claw_back foreign key (claw_back_id) references claw_back (id),
  constraint fk_result_correction_raised_by foreign key (raised_by) references person (id),
  constraint fk_result_correction_answered_by foreign key (answered_by) references person (id),
  constraint fk_result_correction_decided_by foreign key (decided_by) references person (id),
  constraint ck_result_correction_side check (side in ('COUNCIL', 'PROVIDER')),
  constraint ck_result_correction_status check (status in ('OPEN', 'DECISION', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  constraint ck_result_correction_quantity check (stood_quantity >= 0 and right_quantity >= 0),
  constraint ck_result_correction_words check (length(trim(reason)) > 0 and length(trim(evidence)) > 0),
  constraint ck_result_correction_answered check ((agrees is null) = (answered_at is null) and (agrees is null) = (answered_by is null)
    and (answer is null or agrees is not null) and answered_by is distinct from raised_by),
  constraint ck_result_correction_decision check (status not in ('DECISION', 'ACCEPTED', 'REJECTED') or decide_by is not null),
  constraint ck_result_correction_decider check ((status in ('ACCEPTED', 'REJECTED')) = (decided_by is not null and reasons is not null)
    and (decided_by is null or (decided_by <> raised_by and decided_by is distinct from answered_by))),
  constraint ck_result_correction_accepted check ((status = 'ACCEPTED') = (decided_quantity is not null)
    and (decided_quantity is null) = (verified_before is null) and (decided_quantity is null) = (verified_after is null)
    and (claw_back_id is null or decided_quantity is not null) and coalesce(decided_quantity, 0) >= 0),
  -- more is found only where the users agree; the council never raises what it pays for by itself
  constraint ck_result_correction_raise check (status <> 'ACCEPTED' or verified_after <= verified_before
    or (side = 'PROVIDER' and agrees)),
  constraint ck_result_correction_ended check ((status in ('OPEN', 'DECISION')) = (ended_at is null))
);
comment on table result_correction is 'That verified results were wrong, and what is right: said by one side, answered by the other, decided by a second person of the council';
comment on column result_correction.stood_quantity is 'Outcomes that counted when it was begun: verified, less what was claimed back';
comment on column result_correction.right_quantity is 'Outcomes that are right, as whoever began it says; counted from the single results where there are any';
comment on column result_correction.reason is 'For the two sides; what everybody sees is numbers and days';
comment on column result_correction.decided_quantity is 'Outcomes that count since the decision';
comment on column result_correction.verified_after is 'What is verified since the decision; what was paid and does not stand stays in it, and is in the claw-back';
comment on column result_correction.claw_back_id is 'The claim for what was paid too much';
-- one at a time: of two at once, or of a double click, one is begun
create unique index uq_result_correction_open on result_correction (milestone_id) where ended_at is null;
create index ix_result_correction_contract on result_correction (contract_id, raised_at);

create table result_correction_line (
  correction_id uuid not null,
  result_key text not null,
  contract_id uuid not null,
  was numeric(11, 2) not null,
  becomes numeric(11, 2) not null,
  constraint pk_result_correction_line primary key (correction_id, result_key),
  constraint fk_result_correction_line_correction foreign key (correction_id) references result_correction (id),
  constraint fk_result_correction_line_result foreign key (contract_id, result_key) references reported_result (contract_id, result_key),
  constraint ck_result_correction_line_becomes check (was >= 0 and becomes >= 0 and becomes <> was)
);
comment on table result_correction_line is 'Which single result was wrong; what was reported of it stays in reported_result as it came';
comment on column result_correction_line.becomes is 'The right quantity; 0 where it was not reached at all';
create index ix_result_correction_line_result on result_correction_line (contract_id, result_key);

create function result_correction_is_kept() returns trigger language plpgsql as $$
declare
  now_verified bigint;
  taken bigint;
begin
  if tg_op = 'DELETE' then
    raise exception 'a correction is never deleted';
  end if;
  if tg_op = 'INSERT' then
    if not exists (select 1 from milestone where id = new.milestone_id and contract_id = new.contract_id
        and status in ('MET', 'PARTIALLY_MET')) then
      raise exception 'a correction is about verified results of its contract';
    end if;
    return new;
  end if;
  if old.ended_at is not null
    or (new.id, new.milestone_id, new.contract_id, new.side, new.stood_quantity, new.reason, new.evidence, new.raised_by,
        new.raised_at, new.answer_by)
      is distinct from (old.id, old.milestone_id, old.contract_id, old.side, old.stood_quantity, old.reason, old.evidence, old.raised_by,
        old.raised_at, old.answer_by)
    or (old.status <> 'OPEN' and new.right_quantity <> old.right_quantity)
    or (old.answered_at is not null and (new.agrees, new.answer, new.answered_by, new.answered_at)
      is distinct from (old.agrees, old.answer, old.answered_by, old.answered_at))
    or (old.decide_by is not null and new.decide_by is distinct from old.decide_by) then
    raise exception 'what was said of a correction stays as it is';
  end if;
  if exists (select 1 from milestone_report r where r.milestone_id = new.milestone_id
      and (is_own_claim(r.id, new.decided_by) or (new.side = 'PROVIDER' and is_own_claim(r.id, new.answered_by)))) then
    raise exception 'nobody judges their own claim';
  end if;
  if new.status = 'ACCEPTED' then
    -- payments, claw-backs and corrections of one contract wait for each other
    perform 1 from contract where id = new.contract_id for update;
    select verified_quantity into now_verified from milestone where id = new.milestone_id;
    select coalesce(sum(decided_quantity), 0) into taken from claw_back where milestone_id = new.milestone_id and status = 'CLAIMED';
    if new.verified_before <> now_verified or new.decided_quantity <> new.verified_after - taken
        or new.verified_after < (select coalesce(sum(quantity), 0) from payment where milestone_id = new.milestone_id)
        or (new.claw_back_id is not null
          and not exists (select 1 from claw_back where id = new.claw_back_id and milestone_id = new.milestone_id and status = 'CLAIMED')) then
      raise exception 'what counts after a correction is what is verified, less what is claimed back' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger tr_result_correction_is_kept before insert or update or delete on result_correction
  for each row execute function result_correction_is_kept();

create function result_correction_line_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'what a correction names stays as it is';
  end if;
  if not exists (select 1 from result_correction c where c.id = new.correction_id and c.contract_id = new.contract_id
      and c.status = 'OPEN') then
    raise exception 'a correction names its results when it is begun';
  end if;
  return new;
end $$;
create trigger tr_result_correction_line_is_final before insert or update or delete on result_correction_line
  for each row execute function result_correction_line_is_final();

-- What counts of single results, by the newest correction that was accepted by then. With as_if: as if that one were accepted too.
drop function milestone_result_count(uuid, timestamptz);
drop function milestone_result(uuid, timestamptz);
create function milestone_result(of_milestone uuid, at timestamptz, as_if uuid default null)
  returns table (result_key text, person bytea, day date, quantity numeric, in_period boolean, in_time boolean)
  language sql stable as $$
  select r.result_key, r.person, r.day, coalesce(c.becomes, r.quantity), r.day >= span.first,
      (i.ended_at at time zone 'Europe/London')::date <= r.day + span.validation_days
    from (
      select m.metric_id, o.validation_days,
          coalesce((select max(b.due_on) + 1 from milestone b
            where b.metric_id = m.metric_id and (b.due_on, b.number) < (m.due_on, m.number)), c.starts_on) as first,
          case when exists (select 1 from milestone a where a.metric_id = m.metric_id and (a.due_on, a.number) > (m.due_on, m.number))
            then m.due_on else greatest(m.due_on, c.ends_on) end as last
        from milestone m join contract c on c.id = m.contract_id join outcome_metric o on o.id = m.metric_id
        where m.id = of_milestone) span
    join reported_result r on r.metric_id = span.metric_id and r.kind = 'RESULT' and r.day <= span.last
    join result_import i on i.id = r.import_id and i.ended_at <= at
    left join (
      select distinct on (l.result_key) l.result_key, l.becomes
        from result_correction k join result_correction_line l on l.correction_id = k.id
        where k.contract_id = (select m.contract_id from milestone m where m.id = of_milestone)
          and (k.id = as_if or (k.status = 'ACCEPTED' and k.ended_at <= at))
        order by l.result_key, coalesce(k.id = as_if, false) desc, k.ended_at desc) c on c.result_key = r.result_key
$$;
comment on function milestone_result is 'Results up to the end of a milestone''s period as they were known and corrected at an instant, 0 where one was not reached; in_time: brought in within the metric''s window';

create function milestone_result_count(of_milestone uuid, at timestamptz, as_if uuid default null)
  returns table (results bigint, late bigint, quantity numeric, countable numeric) language sql stable as $$
  with cap as (select o.cap_per_person as most from milestone m join outcome_metric o on o.id = m.metric_id where m.id = of_milestone),
    result as (select * from milestone_result(of_milestone, at, as_if) where quantity > 0),
    by_person as (
      select coalesce(sum(quantity) filter (where not in_period), 0) as before, coalesce(sum(quantity) filter (where in_period), 0) as now
        from result where in_time group by person)
  select (select count(*) from result where in_period), (select count(*) from result where in_period and not in_time),
    (select coalesce(sum(quantity), 0) from result where in_period),
    (select coalesce(sum(least(before + now, coalesce(most, before + now)) - least(before, coalesce(most, before))), 0) from by_person, cap)
$$;
comment on function milestone_result_count is 'Results of the period, those after the window, their quantity, and what of it counts by window and cap per person';

create view counted_result as
  select r.contract_id, r.result_key, r.metric_id, r.person, r.day, coalesce(c.becomes, r.quantity) as quantity, r.need_group, r.kind
    from reported_result r
    left join (
      select distinct on (l.contract_id, l.result_key) l.contract_id, l.result_key, l.becomes
        from result_correction k join result_correction_line l on l.correction_id = k.id
        where k.status = 'ACCEPTED'
        order by l.contract_id, l.result_key, k.ended_at desc) c
      on c.contract_id = r.contract_id and c.result_key = r.result_key
    where coalesce(c.becomes, r.quantity) > 0;
comment on view counted_result is 'Results as they count today: those that were corrected with what is right of them';

-- what was verified changes by a dispute or by a late correction, to what was decided, and for nothing else
alter table milestone drop constraint ck_milestone_quantity;
alter table milestone add constraint ck_milestone_quantity check
  (target_quantity > 0 and (verified_quantity is null or verified_quantity >= 0));
create or replace function milestone_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.contract_id, new.metric_id, new.number, new.title, new.due_on, new.target_quantity, new.payment)
      is distinct from (old.contract_id, old.metric_id, old.number, old.title, old.due_on, old.target_quantity, old.payment)
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
comment on column ledger_entry.subject_id is 'The contract, milestone, dispute, correction, payment, claw-back or remittance of which it tells, by its kind';
