create table eoi_conflict (
  id uuid not null,
  eoi_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  conflicted boolean not null,
  explanation text not null,
  declared_at timestamptz not null,
  constraint pk_eoi_conflict primary key (id),
  constraint uq_eoi_conflict_person unique (eoi_id, person_id, conflicted),
  constraint fk_eoi_conflict_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_eoi_conflict_person foreign key (person_id) references person (id),
  constraint ck_eoi_conflict_explained check (not conflicted or length(explanation) >= 20)
);
comment on table eoi_conflict is 'What an officer declared about conflicts of interest before taking part in a decision; never changed, a conflict bars, public after the decision';
comment on column eoi_conflict.conflicted is 'An actual, potential or perceived conflict; one that arises later is a second row';

create function eoi_conflict_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a declaration of interests is never changed';
end $$;
create trigger tr_eoi_conflict_is_frozen before update or delete on eoi_conflict
  for each row execute function eoi_conflict_is_frozen();

create table eoi_decision (
  id uuid not null,
  eoi_id uuid not null,
  kind text not null,
  status text not null,
  reasons text not null,
  modification text,
  wellbeing_social text not null,
  wellbeing_economic text not null,
  wellbeing_environmental text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  checked_by uuid,
  checked_by_name text,
  checked_at timestamptz,
  sent_back_why text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  answer text,
  version bigint not null default 0,
  constraint pk_eoi_decision primary key (id),
  constraint fk_eoi_decision_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_eoi_decision_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_eoi_decision_checked_by foreign key (checked_by) references person (id),
  constraint fk_eoi_decision_answered_by foreign key (answered_by) references person (id),
  constraint ck_eoi_decision_kind check (kind in ('ACCEPT', 'REJECT', 'MODIFY')),
  constraint ck_eoi_decision_status check (status in ('PROPOSED', 'SENT_BACK', 'OFFERED', 'DECLINED', 'MADE')),
  constraint ck_eoi_decision_reasons check (length(reasons) >= 40),
  constraint ck_eoi_decision_wellbeing check (length(wellbeing_social) >= 20 and length(wellbeing_economic) >= 20
    and length(wellbeing_environmental) >= 20),
  constraint ck_eoi_decision_two_people check (checked_by <> proposed_by),
  constraint ck_eoi_decision_checked check ((status = 'PROPOSED') = (checked_by is null)
    and (checked_by is null) = (checked_at is null) and (checked_by is null) = (checked_by_name is null)),
  constraint ck_eoi_decision_sent_back check ((status = 'SENT_BACK') = (sent_back_why is not null)
    and length(sent_back_why) >= 20),
  constraint ck_eoi_decision_modification check ((kind = 'MODIFY') = (modification is not null) and length(modification) >= 40),
  constraint ck_eoi_decision_offered check (kind = 'MODIFY' or status not in ('OFFERED', 'DECLINED')),
  constraint ck_eoi_decision_answered check ((answered_by is not null) = (kind = 'MODIFY' and status in ('MADE', 'DECLINED'))
    and (answered_by is null) = (answered_at is null) and (answered_by is null) = (answered_by_name is null))
);
comment on table eoi_decision is 'A decision on an expression of interest: one officer proposes it, another confirms it or sends it back (Localism Act 2011 ss.83-84)';
comment on column eoi_decision.modification is 'What is to change; only where it is not otherwise capable of acceptance, and with the body''s agreement: s.84(1)-(2)';
comment on column eoi_decision.wellbeing_social is 'What was considered about the social wellbeing of the area: s.83(8); likewise the next two';
comment on column eoi_decision.answered_by is 'Who agreed to the modification, or declined it, for the body';
create unique index uq_eoi_decision_open on eoi_decision (eoi_id) where status in ('PROPOSED', 'OFFERED');
create unique index uq_eoi_decision_made on eoi_decision (eoi_id) where status = 'MADE';
create index ix_eoi_decision_eoi on eoi_decision (eoi_id, proposed_at);

create table eoi_decision_ground (
  decision_id uuid not null,
  ground text not null,
  substance text,
  document_title text,
  document_date date,
  constraint pk_eoi_decision_ground primary key (decision_id, ground),
  constraint fk_eoi_decision_ground_decision foreign key (decision_id) references eoi_decision (id),
  constraint ck_eoi_decision_ground_known check (ground in
    ('NOT_COMPLIANT', 'INFORMATION_INADEQUATE', 'NOT_SUITABLE', 'SERVICE_TO_STOP', 'INTEGRATED_WITH_NHS', 'IN_PROCUREMENT',
     'IN_NEGOTIATION', 'EMPLOYEES_CONSIDERED', 'FRIVOLOUS', 'UNLAWFUL')),
  constraint ck_eoi_decision_ground_document check (
    (ground in ('SERVICE_TO_STOP', 'IN_PROCUREMENT', 'IN_NEGOTIATION', 'EMPLOYEES_CONSIDERED'))
    = (document_title is not null and document_date is not null)),
  constraint ck_eoi_decision_ground_substance check (
    ground not in ('NOT_SUITABLE', 'FRIVOLOUS') or (substance is not null and length(substance) >= 150))
);
comment on table eoi_decision_ground is 'A ground of a rejection (S.I. 2012/1647 Sch), or the ground that a modification is to cure';
comment on column eoi_decision_ground.document_date is 'Grounds 4, 6, 7 and 8 are facts: a document dated before the decision shows them';
comment on column eoi_decision_ground.substance is 'Grounds 3 and 9 judge people: what the judgement rests on';

create function eoi_decision_is_sound() returns trigger language plpgsql as $$
begin
  if exists (select 1 from eoi_conflict c where c.eoi_id = new.eoi_id and c.conflicted
      and c.person_id in (new.proposed_by, new.checked_by) and c.declared_at <= coalesce(new.checked_at, new.proposed_at)) then
    raise exception 'an officer with a conflict of interest takes no part in the decision';
  end if;
  if not exists (select 1 from eoi_conflict c where c.eoi_id = new.eoi_id and c.person_id = new.proposed_by)
      or (new.checked_by is not null and not exists
        (select 1 from eoi_conflict c where c.eoi_id = new.eoi_id and c.person_id = new.checked_by)) then
    raise exception 'an officer takes part in the decision only after declaring interests';
  end if;
  if tg_op = 'UPDATE' and old.status not in ('PROPOSED', 'OFFERED') then
    raise exception 'a decision that was made, declined or sent back is frozen';
  end if;
  if tg_op = 'UPDATE' and new.status in ('OFFERED', 'MADE') then
    if (new.kind = 'ACCEPT') = exists (select 1 from eoi_decision_ground g where g.decision_id = new.id) then
      raise exception 'a rejection and a modification name a ground, an acceptance none';
    end if;
    if exists (select 1 from eoi_decision_ground g where g.decision_id = new.id
        and g.document_date >= (new.checked_at at time zone 'Europe/London')::date) then
      raise exception 'the document of a ground is dated before the decision';
    end if;
  end if;
  return new;
end $$;
create trigger tr_eoi_decision_is_sound before insert or update on eoi_decision
  for each row execute function eoi_decision_is_sound();

alter table expression_of_interest add decision_id uuid;
alter table expression_of_interest add decided_alone boolean not null default false;
update expression_of_interest set decided_alone = true where decided_at is not null;
alter table expression_of_interest add constraint fk_expression_of_interest_decision
  foreign key (decision_id) references eoi_decision (id);
alter table expression_of_interest add constraint ck_expression_of_interest_two_people
  check (status not in ('ACCEPTED', 'REJECTED') or decided_alone or decision_id is not null);
comment on column expression_of_interest.decision_id is 'The decision that two officers made';
comment on column expression_of_interest.decided_alone is 'Decided by one officer, before two were asked for; no new one is';
create index ix_expression_of_interest_decision on expression_of_interest (decision_id);

create table procurement_wellbeing (
  eoi_id uuid not null,
  social text not null,
  economic text not null,
  environmental text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_procurement_wellbeing primary key (eoi_id),
  constraint fk_procurement_wellbeing_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_procurement_wellbeing_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_procurement_wellbeing_words check (length(social) >= 20 and length(economic) >= 20
    and length(environmental) >= 20)
);
comment on table procurement_wellbeing is 'How the procurement itself might improve the area''s wellbeing, considered when it is prepared (Localism Act 2011 s.83(9))';

alter table expression_of_interest add procurement_overdue_at timestamptz;
comment on column expression_of_interest.procurement_overdue_at is 'When the clock for the beginning of the procurement ran out unanswered and was told: s.83(4)(b), (7)';

create table eoi_clock_told (
  id uuid not null,
  eoi_id uuid not null,
  clock text not null,
  stage text not null,
  told_at timestamptz not null,
  constraint pk_eoi_clock_told primary key (id),
  constraint uq_eoi_clock_told_stage unique (eoi_id, clock, stage),
  constraint fk_eoi_clock_told_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint ck_eoi_clock_told_clock check (clock in ('EOI_TIMING_NOTICE', 'EOI_DECISION', 'EOI_PROCUREMENT_START')),
  constraint ck_eoi_clock_told_stage check (stage in ('SOON', 'OVERDUE', 'LONG_OVERDUE'))
);
comment on table eoi_clock_told is 'That somebody was told what a clock of the council has come to: reminded before, late in public, the monitoring officer after a week';
insert into eoi_clock_told (id, eoi_id, clock, stage, told_at)
  select gen_random_uuid(), id, 'EOI_TIMING_NOTICE', 'OVERDUE', timing_overdue_at from expression_of_interest
   where timing_overdue_at is not null
  union all
  select gen_random_uuid(), id, 'EOI_DECISION', 'OVERDUE', decision_overdue_at from expression_of_interest
   where decision_overdue_at is not null;
