alter table membership_role drop constraint ck_membership_role_role;
alter table membership_role add constraint ck_membership_role_role check (role in
  ('OWNER', 'EDITOR', 'READER', 'ORGANISER', 'COMMISSIONING', 'PROCUREMENT', 'EVALUATOR', 'MODERATOR', 'CONTRACT_MANAGER',
   'FINANCE', 'MONITORING_OFFICER', 'SERVICE_USER_REPRESENTATIVE', 'INDEPENDENT_REVIEWER', 'AUDITOR', 'ADMINISTRATOR'));

create table result_dispute (
  id uuid not null,
  report_id uuid not null,
  milestone_id uuid not null,
  contract_id uuid not null,
  status text not null,
  verified_quantity bigint not null,
  disputed_quantity bigint not null,
  words text not null,
  lodged_by uuid not null,
  lodged_at timestamptz not null,
  answer_by timestamptz not null,
  passed_at timestamptz,
  reviewer_id uuid,
  review_by timestamptz,
  overdue_at timestamptz,
  decided_quantity bigint,
  reasons text,
  decided_by uuid,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_result_dispute primary key (id),
  constraint uq_result_dispute_report unique (report_id),
  constraint fk_result_dispute_report foreign key (report_id) references milestone_report (id),
  constraint fk_result_dispute_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_result_dispute_contract foreign key (contract_id) references contract (id),
  constraint fk_result_dispute_lodged_by foreign key (lodged_by) references person (id),
  constraint fk_result_dispute_reviewer foreign key (reviewer_id) references person (id),
  constraint fk_result_dispute_decided_by foreign key (decided_by) references person (id),
  constraint ck_result_dispute_status check (status in ('OPEN', 'REVIEW', 'AGREED', 'UPHELD', 'DISMISSED', 'WITHDRAWN')),
  constraint ck_result_dispute_quantity check (verified_quantity > 0 and disputed_quantity > verified_quantity),
  constraint ck_result_dispute_words check (length(trim(words)) > 0),
  constraint ck_result_dispute_passed check ((passed_at is null) = (review_by is null) and (reviewer_id is null or passed_at is not null)),
  constraint ck_result_dispute_review check (status not in ('REVIEW', 'UPHELD', 'DISMISSED') or passed_at is not null),
  constraint ck_result_dispute_agreed check (status <> 'AGREED' or (passed_at is null and decided_quantity = disputed_quantity)),
  constraint ck_result_dispute_decided check ((status in ('AGREED', 'UPHELD')) = (decided_quantity is not null)
    and (decided_quantity is null or (decided_quantity > verified_quantity and decided_quantity <= disputed_quantity))),
  constraint ck_result_dispute_decider check ((status in ('UPHELD', 'DISMISSED')) = (decided_by is not null and reasons is not null)),
  constraint ck_result_dispute_ended check ((status in ('OPEN', 'REVIEW')) = (ended_at is null))
);
comment on table result_dispute is 'The provider says that more was reached than council and users have verified';
comment on column result_dispute.verified_quantity is 'What both had verified; its payment waits for nothing';
comment on column result_dispute.disputed_quantity is 'What the provider says was reached, at most what it reported';
comment on column result_dispute.answer_by is 'Until when council and users answer; then it goes to a reviewer by itself';
comment on column result_dispute.reviewer_id is 'Drawn by lot of the reviewers who belong to neither side; null where there was none';
comment on column result_dispute.overdue_at is 'When it was told that the review is late';
create index ix_result_dispute_contract on result_dispute (contract_id);

create table result_dispute_answer (
  dispute_id uuid not null,
  verifier text not null,
  agrees boolean not null,
  reasons text not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  constraint pk_result_dispute_answer primary key (dispute_id, verifier),
  constraint uq_result_dispute_answer_person unique (dispute_id, answered_by),
  constraint fk_result_dispute_answer_dispute foreign key (dispute_id) references result_dispute (id),
  constraint fk_result_dispute_answer_person foreign key (answered_by) references person (id),
  constraint ck_result_dispute_answer_verifier check (verifier in ('COUNCIL', 'USERS')),
  constraint ck_result_dispute_answer_reasons check (length(trim(reasons)) > 0)
);
comment on table result_dispute_answer is 'What council and users say to it: agreed only where both agree, as they verify together';

create function belongs_to_a_side(of_contract uuid, person uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from contract c join membership s on s.organisation_id in (c.council_id, c.provider_id)
    where c.id = of_contract and s.person_id = person and (s.until is null or (s.since <= at and s.until > at)))
$$;
comment on function belongs_to_a_side is 'Whether a person is a member of one of the two sides of a contract, or was at that instant';

create function result_dispute_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a dispute is never deleted';
  end if;
  if tg_op = 'INSERT' then
    if not exists (select 1 from milestone_report r join milestone m on m.id = r.milestone_id
        where r.id = new.report_id and m.id = new.milestone_id and m.contract_id = new.contract_id
          and m.status in ('MET', 'PARTIALLY_MET') and m.verified_quantity = new.verified_quantity and r.quantity >= new.disputed_quantity) then
      raise exception 'a dispute is about what was verified of a report, and at most about what was reported';
    end if;
    return new;
  end if;
  if old.ended_at is not null
    or (to_jsonb(new) - array['status', 'passed_at', 'reviewer_id', 'review_by', 'overdue_at', 'decided_quantity', 'reasons', 'decided_by',
        'ended_at', 'version'])
      is distinct from (to_jsonb(old) - array['status', 'passed_at', 'reviewer_id', 'review_by', 'overdue_at', 'decided_quantity', 'reasons',
        'decided_by', 'ended_at', 'version'])
    or (old.passed_at is not null and (new.passed_at, new.reviewer_id, new.review_by) is distinct from
      (old.passed_at, old.reviewer_id, old.review_by)) then
    raise exception 'what was said in a dispute stays as it is';
  end if;
  if exists (select 1 from milestone_report r where r.id = new.report_id
      and (belongs_to_a_side(new.contract_id, new.reviewer_id, r.reported_at)
        or belongs_to_a_side(new.contract_id, new.decided_by, r.reported_at))) then
    raise exception 'a reviewer belongs to neither side';
  end if;
  if new.status = 'AGREED' and (select count(*) from result_dispute_answer where dispute_id = new.id and agrees) < 2 then
    raise exception 'council and users agree together';
  end if;
  return new;
end $$;
create trigger tr_result_dispute_is_kept before insert or update or delete on result_dispute
  for each row execute function result_dispute_is_kept();

create function result_dispute_answer_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'an answer is final';
  end if;
  if exists (select 1 from result_dispute d where d.id = new.dispute_id and is_own_claim(d.report_id, new.answered_by)) then
    raise exception 'nobody judges their own claim';
  end if;
  return new;
end $$;
create trigger tr_result_dispute_answer_is_final before insert or update or delete on result_dispute_answer
  for each row execute function result_dispute_answer_is_final();

-- what was verified rises when a dispute was agreed to or upheld, to what was decided, and for nothing else
create or replace function milestone_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.contract_id, new.metric_id, new.number, new.title, new.due_on, new.target_quantity, new.payment)
      is distinct from (old.contract_id, old.metric_id, old.number, old.title, old.due_on, old.target_quantity, old.payment)
    or (old.status in ('MET', 'PARTIALLY_MET')
      and ((new.reported_at, new.missed_at, new.verified_at) is distinct from (old.reported_at, old.missed_at, old.verified_at)
        or new.status not in ('MET', 'PARTIALLY_MET') or (new.status = 'MET') <> (new.verified_quantity >= new.target_quantity)
        or not exists (select 1 from result_dispute d where d.milestone_id = new.id and d.status in ('AGREED', 'UPHELD')
          and d.verified_quantity = old.verified_quantity and d.decided_quantity = new.verified_quantity))) then
    raise exception 'what a milestone was agreed or verified to be does not change';
  end if;
  return new;
end $$;

-- a milestone is paid more than once where what was verified has risen after the first payment: each outcome once
alter table payment drop constraint uq_payment_milestone;
alter table payment add constraint ck_payment_quantity check (quantity > 0);
create index ix_payment_milestone on payment (milestone_id);
comment on table payment is 'An approved payment for verified outcomes that were not paid before; of 0 where a cap is used up';
create or replace function payment_keeps_the_caps() returns trigger language plpgsql as $$
declare
  contract_cap numeric;
  metric_cap numeric;
begin
  if tg_op <> 'INSERT' then
    raise exception 'a payment is final';
  end if;
  -- the lock makes payments of one contract wait for each other; a later statement sees what the earlier one has committed
  select payment_cap into contract_cap from contract where id = new.contract_id for update;
  select payment_cap into metric_cap from outcome_metric where id = new.metric_id;
  if not exists (select 1 from milestone m join outcome_metric o on o.id = m.metric_id
      where m.id = new.milestone_id and m.contract_id = new.contract_id and m.metric_id = new.metric_id and m.payment
        and m.status in ('MET', 'PARTIALLY_MET')
        and m.verified_quantity = new.quantity + (select coalesce(sum(p.quantity), 0) from payment p where p.milestone_id = m.id)
        and o.price_per_outcome * new.quantity = new.full_amount) then
    raise exception 'a payment is for the verified outcomes of its milestone that were not paid before, at the agreed price';
  end if;
  if (select coalesce(sum(amount), 0) from payment where contract_id = new.contract_id) + new.amount > contract_cap
      or (select coalesce(sum(amount), 0) from payment where metric_id = new.metric_id) + new.amount > metric_cap then
    raise exception 'payments of contract % would exceed a cap', new.contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter table ledger_entry drop constraint ck_ledger_entry_kind;
alter table ledger_entry add constraint ck_ledger_entry_kind check
  (kind in ('CONTRACT_CONCLUDED', 'CONTRACT_VARIED', 'MILESTONE_MET', 'MILESTONE_CORRECTED', 'PAYMENT_APPROVED', 'PAYMENT_PAID'));
comment on column ledger_entry.subject_id is 'The contract, milestone, dispute or payment of which it tells, by its kind';
