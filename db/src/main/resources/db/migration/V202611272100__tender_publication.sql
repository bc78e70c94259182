-- A tender is published by two: one officer proposes, with the assessment of conflicts of interest, and another one looks at
-- exactly what everybody will see and publishes it.
create table conflict_assessment (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  reasons text,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  constraint pk_conflict_assessment primary key (id),
  constraint uq_conflict_assessment_number unique (tender_id, number),
  constraint fk_conflict_assessment_tender foreign key (tender_id) references tender (id),
  constraint fk_conflict_assessment_made_by foreign key (made_by) references person (id),
  constraint ck_conflict_assessment_number check (number >= 1),
  constraint ck_conflict_assessment_reasons check (length(reasons) between 20 and 4000)
);
comment on table conflict_assessment is 'A council''s conflicts assessment for a tender, as it was at that time (Procurement Act 2023 s.83); append-only';
comment on column conflict_assessment.number is 'From 1 in each tender; the highest holds';
comment on column conflict_assessment.reasons is 'Why it was revised after publication; null for those that come with a proposal';

create table conflict_statement (
  assessment_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  kind text not null,
  circumstances text,
  steps text,
  mitigated boolean not null,
  constraint pk_conflict_statement primary key (assessment_id, person_id),
  constraint fk_conflict_statement_assessment foreign key (assessment_id) references conflict_assessment (id),
  constraint fk_conflict_statement_person foreign key (person_id) references person (id),
  constraint ck_conflict_statement_kind check (kind in ('NONE', 'ACTUAL', 'POTENTIAL', 'PERCEIVED')),
  constraint ck_conflict_statement_words check ((kind = 'NONE') = (circumstances is null) and (kind = 'NONE') = (steps is null)
    and length(circumstances) between 20 and 4000 and length(steps) between 20 and 4000),
  constraint ck_conflict_statement_mitigated check (mitigated or kind <> 'NONE')
);
comment on table conflict_statement is 'What an assessment says about one person who acts in the procurement; never public; append-only';
comment on column conflict_statement.steps is 'What is done to mitigate a conflict, or to show that there is none where people may think so (ss.82, 83(4))';
comment on column conflict_statement.mitigated is 'Whether those steps keep every supplier from an unfair advantage or disadvantage';

create table tender_proposal (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  assessment_id uuid not null,
  fingerprint text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  due timestamptz not null,
  overdue_at timestamptz,
  status text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  reason text,
  declared boolean not null,
  version bigint not null,
  constraint pk_tender_proposal primary key (id),
  constraint uq_tender_proposal_number unique (tender_id, number),
  constraint fk_tender_proposal_tender foreign key (tender_id) references tender (id),
  constraint fk_tender_proposal_assessment foreign key (assessment_id) references conflict_assessment (id),
  constraint fk_tender_proposal_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_tender_proposal_decided_by foreign key (decided_by) references person (id),
  constraint ck_tender_proposal_number check (number >= 1),
  constraint ck_tender_proposal_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  constraint ck_tender_proposal_status check (status in ('WAITING', 'PUBLISHED', 'SENT_BACK', 'WITHDRAWN')),
  constraint ck_tender_proposal_decided check ((status = 'WAITING') = (decided_at is null)),
  constraint ck_tender_proposal_two_officers check (status not in ('PUBLISHED', 'SENT_BACK')
    or (decided_by is not null and decided_by <> proposed_by)),
  constraint ck_tender_proposal_reason check ((status = 'SENT_BACK') = (reason is not null) and length(reason) between 20 and 4000),
  constraint ck_tender_proposal_declared check (not declared or status = 'PUBLISHED')
);
create unique index uq_tender_proposal_waiting on tender_proposal (tender_id) where status = 'WAITING';
comment on table tender_proposal is 'An officer''s proposal to publish a tender, which another officer publishes or sends back; ends once and is kept';
comment on column tender_proposal.fingerprint is 'SHA-256 of the draft with its files as it was proposed: nothing else can be published by this proposal';
comment on column tender_proposal.due is 'By when a second officer is to look; the portal''s own rule';
comment on column tender_proposal.declared is 'Whether the second officer, whom the assessment does not name, declared to have no conflict of interest';

create table tender_proposal_seat (
  proposal_id uuid not null,
  person_id uuid not null,
  task text not null,
  constraint pk_tender_proposal_seat primary key (proposal_id, person_id, task),
  constraint fk_tender_proposal_seat_proposal foreign key (proposal_id) references tender_proposal (id),
  constraint fk_tender_proposal_seat_person foreign key (person_id) references person (id),
  constraint ck_tender_proposal_seat_task check (task in ('OPENS', 'EVALUATES', 'MODERATES'))
);
comment on table tender_proposal_seat is 'Who is to open, score and moderate by the proposal; append-only';

create function tender_publication_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_conflict_assessment_is_kept before update or delete on conflict_assessment
  for each row execute function tender_publication_is_kept();
create trigger tr_conflict_statement_is_kept before update or delete on conflict_statement
  for each row execute function tender_publication_is_kept();
create trigger tr_tender_proposal_seat_is_kept before update or delete on tender_proposal_seat
  for each row execute function tender_publication_is_kept();
create trigger tr_tender_proposal_stays before delete on tender_proposal
  for each row execute function tender_publication_is_kept();

create function tender_proposal_ends_once() returns trigger language plpgsql as $$
begin
  if old.status <> 'WAITING' or (new.tender_id, new.number, new.assessment_id, new.fingerprint, new.proposed_at, new.proposed_by)
    is distinct from (old.tender_id, old.number, old.assessment_id, old.fingerprint, old.proposed_at, old.proposed_by) then
    raise exception 'a proposal to publish ends once, and what was proposed stays';
  end if;
  return new;
end $$;
create trigger tr_tender_proposal_ends_once before update on tender_proposal
  for each row execute function tender_proposal_ends_once();

-- Looked at when the transaction ends, so that it does not matter which of the two is written first.
create function tender_is_published_by_two() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from tender_proposal p where p.tender_id = new.id and p.status = 'PUBLISHED'
      and not exists (select 1 from conflict_statement s where s.assessment_id = p.assessment_id and not s.mitigated)) then
    raise exception 'a tender is published by two officers, with a conflicts assessment that leaves no conflict open';
  end if;
  return null;
end $$;
create constraint trigger tr_tender_is_published_by_two after update on tender deferrable initially deferred
  for each row when (old.status = 'DRAFT' and new.status = 'PUBLISHED') execute function tender_is_published_by_two();
