-- How a contract ends: by performance as before, and by expiry, agreement, a break clause, breach or the implied term of s.78.
alter table contract
  add column ended_on date,
  add column ended_by text;
update contract set ended_on = (completed_at at time zone 'Europe/London')::date, ended_by = 'PERFORMANCE' where status = 'COMPLETE';
set constraints all immediate;
alter table contract
  drop constraint ck_contract_status,
  drop constraint ck_contract_concluded,
  drop constraint ck_contract_completed,
  add constraint ck_contract_status check (status in ('DRAFT', 'OFFERED', 'RUNNING', 'COMPLETE', 'ENDED', 'CANCELLED')),
  add constraint ck_contract_concluded check ((status in ('RUNNING', 'COMPLETE', 'ENDED')) = (concluded_at is not null)),
  add constraint ck_contract_completed check ((status in ('COMPLETE', 'ENDED')) = (completed_at is not null)),
  add constraint ck_contract_ended check ((completed_at is null) = (ended_on is null) and (ended_on is null) = (ended_by is null)),
  add constraint ck_contract_ended_by check (ended_by in
    ('PERFORMANCE', 'EXPIRY', 'AGREEMENT', 'BREAK', 'BREACH', 'UNLAWFUL_AWARD', 'EXCLUDED_SUPPLIER', 'EXCLUDED_SUBCONTRACTOR')),
  add constraint ck_contract_performed check ((status = 'COMPLETE') = (ended_by is not distinct from 'PERFORMANCE'));
comment on column contract.ended_on is 'The day on which it ended (Procurement Act 2023 s.80(1))';
comment on column contract.completed_at is 'When that was recorded';

create function contract_end_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'when and how a contract has ended stays as it is';
end $$;
create trigger tr_contract_end_is_final before update on contract for each row
  when (old.ended_on is not null and (new.ended_on, new.ended_by, new.status) is distinct from (old.ended_on, old.ended_by, old.status))
  execute function contract_end_is_final();

alter table milestone
  add column lapsed_at timestamptz,
  drop constraint ck_milestone_status,
  drop constraint ck_milestone_reported,
  add constraint ck_milestone_status check
    (status in ('SCHEDULED', 'MISSED', 'REPORTED', 'RETURNED', 'MET', 'PARTIALLY_MET', 'LAPSED')),
  add constraint ck_milestone_reported check (status in ('SCHEDULED', 'MISSED', 'LAPSED') or reported_at is not null),
  add constraint ck_milestone_lapsed check ((status = 'LAPSED') = (lapsed_at is not null));
comment on column milestone.lapsed_at is 'When the contract had ended before it was reported';

create table contract_termination (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  ground text not null,
  status text not null,
  by_provider boolean not null,
  break_number int,
  milestone_id uuid,
  security boolean not null,
  minister_told_on date,
  ends_on date,
  reasons text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  answer_by timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  closed_at timestamptz,
  version bigint not null default 0,
  constraint pk_contract_termination primary key (id),
  constraint uq_contract_termination_number unique (contract_id, number),
  constraint fk_contract_termination_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_termination_break foreign key (contract_id, break_number) references contract_break (contract_id, number),
  constraint fk_contract_termination_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_contract_termination_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_contract_termination_confirmed_by foreign key (confirmed_by) references person (id),
  constraint fk_contract_termination_answered_by foreign key (answered_by) references person (id),
  constraint fk_contract_termination_decided_by foreign key (decided_by) references person (id),
  constraint ck_contract_termination_ground check (ground in
    ('AGREEMENT', 'BREAK', 'BREACH', 'UNLAWFUL_AWARD', 'EXCLUDED_SUPPLIER', 'EXCLUDED_SUBCONTRACTOR')),
  constraint ck_contract_termination_status check (status in ('PROPOSED', 'OFFERED', 'HEARING', 'HEARD', 'SET', 'DONE', 'REFUSED',
    'WITHDRAWN', 'ABANDONED', 'LAPSED')),
  constraint ck_contract_termination_break check ((ground = 'BREAK') = (break_number is not null)),
  constraint ck_contract_termination_provider check (not by_provider or ground = 'BREAK'),
  constraint ck_contract_termination_breach check ((ground = 'BREACH') = (milestone_id is not null)),
  constraint ck_contract_termination_security check (not security or minister_told_on is not null),
  constraint ck_contract_termination_reasons check (length(trim(reasons)) > 0),
  constraint ck_contract_termination_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  constraint ck_contract_termination_two check (confirmed_by is null or confirmed_by <> proposed_by),
  constraint ck_contract_termination_people check
    (by_provider or status not in ('OFFERED', 'HEARING', 'HEARD', 'SET', 'DONE', 'REFUSED', 'ABANDONED') or confirmed_by is not null),
  constraint ck_contract_termination_decided check ((decided_at is null) = (decided_by is null)),
  constraint ck_contract_termination_decider check (decided_by is null or decided_by <> proposed_by),
  constraint ck_contract_termination_heard check (ground in ('AGREEMENT', 'BREAK') or status not in ('SET', 'DONE', 'ABANDONED')
    or (decided_at is not null and (answered_at is not null or decided_at > answer_by))),
  constraint ck_contract_termination_day check (status not in ('SET', 'DONE') or ends_on is not null)
);
comment on table contract_termination is 'A contract that one side wants to end early: by agreement, by a break clause, or unilaterally by two officers after the provider was heard (Procurement Act 2023 ss.78-80)';
comment on column contract_termination.answer_by is 'Until when the provider answers an offer, or makes representations (s.78(7)(c))';
comment on column contract_termination.milestone_id is 'The missed milestone that was not put right';
comment on column contract_termination.minister_told_on is 'When a Minister was notified of the intention; national security alone (s.79)';
create unique index uq_contract_termination_open on contract_termination (contract_id)
  where status in ('PROPOSED', 'OFFERED', 'HEARING', 'HEARD', 'SET');

create function contract_termination_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('DONE', 'REFUSED', 'WITHDRAWN', 'ABANDONED', 'LAPSED')
    or (new.contract_id, new.number, new.ground, new.by_provider, new.break_number, new.milestone_id, new.security, new.minister_told_on,
        new.reasons, new.proposed_by, new.proposed_at)
      is distinct from (old.contract_id, old.number, old.ground, old.by_provider, old.break_number, old.milestone_id, old.security,
        old.minister_told_on, old.reasons, old.proposed_by, old.proposed_at)
    or (old.confirmed_at is not null and (new.confirmed_at, new.confirmed_by) is distinct from (old.confirmed_at, old.confirmed_by))
    or (old.answered_at is not null
      and (new.answered_at, new.answered_by, new.answer) is distinct from (old.answered_at, old.answered_by, old.answer))
    or (old.decided_at is not null
      and (new.decided_at, new.decided_by, new.decision) is distinct from (old.decided_at, old.decided_by, old.decision))
    or (old.status = 'SET' and new.ends_on is distinct from old.ends_on) then
    raise exception 'what was said of the end of a contract stays as it is';
  end if;
  return new;
end $$;
create trigger tr_contract_termination_is_kept before update or delete on contract_termination
  for each row execute function contract_termination_is_kept();

-- nobody ends a contract early past this table
create function contract_end_is_decided() returns trigger language plpgsql as $$
begin
  if new.ended_by not in ('PERFORMANCE', 'EXPIRY') and not exists (
      select 1 from contract_termination t where t.contract_id = new.id and t.status in ('SET', 'DONE') and t.ground = new.ended_by
        and t.ends_on = new.ended_on) then
    raise exception 'a contract ends early only by a termination that was decided';
  end if;
  return new;
end $$;
create trigger tr_contract_end_is_decided before update on contract for each row
  when (old.status = 'RUNNING' and new.status = 'ENDED') execute function contract_end_is_decided();
