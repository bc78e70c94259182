-- Objections to an award in its standstill: each suspends the award until it is dealt with. Who objects is read by the council and by the objector alone.
alter table award add column suspended_since timestamptz;
alter table award add column held_until timestamptz;
alter table award add constraint ck_award_suspended check (suspended_since is null or status = 'STANDSTILL');
alter table award add constraint ck_award_held check (held_until is null
  or (held_until > standstill_ends and (standstill_ended_at is null or standstill_ended_at > held_until)));
comment on column award.suspended_since is 'Since when an objection or a claim suspends it; null: nothing does. No contract meanwhile';
comment on column award.held_until is 'Last instant without a contract where a suspension outlived the standstill: the day before the next working day after its end';

create table award_objection (
  id uuid not null,
  award_id uuid not null,
  summary_id uuid not null,
  organisation_id uuid not null,
  number int not null,
  lodged_by uuid not null,
  words text not null,
  criterion_number int,
  statement text,
  remedy text,
  lodged_at timestamptz not null,
  due timestamptz not null,
  status text not null,
  overdue_at timestamptz,
  reasons text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  claim_reference text,
  claim_day date,
  claim_recorded_at timestamptz,
  court_reference text,
  court_recorded_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_award_objection primary key (id),
  constraint uq_award_objection_number unique (award_id, number),
  constraint fk_award_objection_award foreign key (award_id) references award (id),
  constraint fk_award_objection_summary foreign key (summary_id) references assessment_summary (id),
  constraint fk_award_objection_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_award_objection_lodged_by foreign key (lodged_by) references person (id),
  constraint fk_award_objection_answered_by foreign key (answered_by) references person (id),
  constraint ck_award_objection_number check (number >= 1),
  constraint ck_award_objection_words check (length(words) between 20 and 20000),
  constraint ck_award_objection_criterion check (criterion_number >= 1),
  constraint ck_award_objection_statement check (length(statement) between 1 and 4000),
  constraint ck_award_objection_remedy check (remedy in ('EXPLANATION', 'NEW_ASSESSMENT', 'OTHER_AWARD', 'CANCELLATION')),
  constraint ck_award_objection_due check (due > lodged_at),
  constraint ck_award_objection_overdue check (overdue_at > due),
  constraint ck_award_objection_status check (status in
    ('OPEN', 'REJECTED', 'UPHELD', 'WITHDRAWN', 'CLAIMED', 'FREED', 'SET_ASIDE', 'MOOT')),
  constraint ck_award_objection_reasons check (length(reasons) between 20 and 20000),
  constraint ck_award_objection_answered check ((reasons is null) = (answered_by is null)
    and (answered_by is null) = (answered_by_name is null) and (answered_by is null) = (answered_at is null)
    and (status not in ('REJECTED', 'UPHELD') or answered_at is not null)),
  constraint ck_award_objection_claim check ((claim_reference is null) = (claim_day is null)
    and (claim_reference is null) = (claim_recorded_at is null)
    and (status not in ('CLAIMED', 'FREED', 'SET_ASIDE') or claim_recorded_at is not null)),
  constraint ck_award_objection_court check ((court_reference is null) = (court_recorded_at is null)
    and (status in ('FREED', 'SET_ASIDE')) = (court_recorded_at is not null)),
  constraint ck_award_objection_ended check ((status in ('OPEN', 'CLAIMED')) = (ended_at is null))
);
comment on table award_objection is 'An objection to an award, lodged in its standstill by a bidder whose bid was assessed; the Act''s word is challenge. Read by that bidder and the council alone';
comment on column award_objection.criterion_number is 'Which line of the assessment summary it is about; null: left open';
comment on column award_objection.statement is 'Which statement of the summary it is about, in the bidder''s words; null: left open';
comment on column award_objection.due is 'End of the tenth working day after the objection: the portal''s own rule';
comment on column award_objection.claim_reference is 'The court''s reference of the claim, as the council was notified of it (Procurement Act 2023 s.101(1))';
comment on column award_objection.court_reference is 'The order or notice by which it ended before the court (s.101(3))';
comment on column award_objection.ended_at is 'Since when it suspends nothing any more';
create unique index uq_award_objection_open on award_objection (award_id, organisation_id) where status in ('OPEN', 'CLAIMED');
create index ix_award_objection_organisation on award_objection (organisation_id);

create function award_objection_comes_in() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from award a where a.id = new.award_id and a.status = 'STANDSTILL'
      and a.standstill_ends >= new.lodged_at and a.notice_published_at <= new.lodged_at) then
    raise exception 'no objection comes in outside of the standstill';
  end if;
  return new;
end $$;
create trigger tr_award_objection_comes_in before insert on award_objection
  for each row execute function award_objection_comes_in();

create function award_objection_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('UPHELD', 'WITHDRAWN', 'FREED', 'SET_ASIDE', 'MOOT')
    or (old.status = 'REJECTED' and new.status <> 'CLAIMED')
    or (old.status = 'CLAIMED' and new.status not in ('CLAIMED', 'FREED', 'SET_ASIDE', 'MOOT'))
    or (new.award_id, new.summary_id, new.organisation_id, new.number, new.lodged_by, new.words, new.criterion_number,
        new.statement, new.remedy, new.lodged_at, new.due)
      is distinct from (old.award_id, old.summary_id, old.organisation_id, old.number, old.lodged_by, old.words,
        old.criterion_number, old.statement, old.remedy, old.lodged_at, old.due)
    or (old.reasons is not null and new.reasons is distinct from old.reasons)
    or (old.claim_reference is not null and new.claim_reference is distinct from old.claim_reference) then
    raise exception 'what was objected and what was answered stay as they are';
  end if;
  return new;
end $$;
create trigger tr_award_objection_is_kept before update or delete on award_objection
  for each row execute function award_objection_is_kept();

create function award_is_not_suspended() returns trigger language plpgsql as $$
begin
  if new.status = 'FINAL' and old.status <> 'FINAL' and exists (
      select 1 from award_objection o where o.award_id = new.id and o.status in ('OPEN', 'CLAIMED')) then
    raise exception 'no contract follows while an objection is open';
  end if;
  return new;
end $$;
create trigger tr_award_is_not_suspended before update on award
  for each row execute function award_is_not_suspended();
