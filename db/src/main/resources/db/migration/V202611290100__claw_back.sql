create table claw_back (
  id uuid not null,
  reference text not null,
  contract_id uuid not null,
  milestone_id uuid not null,
  side text not null,
  status text not null,
  quantity bigint not null,
  reason text not null,
  evidence text not null,
  raised_by uuid not null,
  raised_at timestamptz not null,
  reply_by timestamptz,
  accepted boolean,
  reply text,
  replied_by uuid,
  replied_at timestamptz,
  decide_by timestamptz,
  overdue_at timestamptz,
  decided_quantity bigint,
  full_amount numeric(15, 2),
  amount numeric(15, 2),
  reasons text,
  decided_by uuid,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_claw_back primary key (id),
  constraint uq_claw_back_reference unique (reference),
  constraint fk_claw_back_contract foreign key (contract_id) references contract (id),
  constraint fk_claw_back_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_claw_back_raised_by foreign key (raised_by) references person (id),
  constraint fk_claw_back_replied_by foreign key (replied_by) references person (id),
  constraint fk_claw_back_decided_by foreign key (decided_by) references person (id),
  constraint ck_claw_back_side check (side in ('COUNCIL', 'PROVIDER')),
  constraint ck_claw_back_status check (status in ('OPEN', 'DECISION', 'CLAIMED', 'DROPPED', 'WITHDRAWN')),
  constraint ck_claw_back_quantity check (quantity > 0),
  constraint ck_claw_back_words check (length(trim(reason)) > 0 and length(trim(evidence)) > 0),
  -- who corrects itself has accepted by that
  constraint ck_claw_back_own check (side = 'COUNCIL' or (reply_by is null and accepted and replied_by = raised_by and status <> 'OPEN')),
  constraint ck_claw_back_reply_by check (side = 'PROVIDER' or reply_by is not null),
  constraint ck_claw_back_replied check ((accepted is null) = (replied_at is null) and (accepted is null) = (replied_by is null)),
  constraint ck_claw_back_reply check (reply is null or replied_at is not null),
  constraint ck_claw_back_decision check (status not in ('DECISION', 'CLAIMED', 'DROPPED') or decide_by is not null),
  constraint ck_claw_back_decider check ((status in ('CLAIMED', 'DROPPED')) = (decided_by is not null and reasons is not null)
    and decided_by is distinct from raised_by),
  constraint ck_claw_back_claimed check ((status = 'CLAIMED') = (decided_quantity is not null)
    and (decided_quantity is null) = (amount is null) and (decided_quantity is null) = (full_amount is null)
    and (decided_quantity is null or (decided_quantity between 1 and quantity and amount between 0 and full_amount))),
  constraint ck_claw_back_ended check ((status in ('OPEN', 'DECISION')) = (ended_at is null))
);
comment on table claw_back is 'That outcomes were paid which do not stand: raised by the council, or corrected by the provider itself; decided by another person';
comment on column claw_back.reason is 'For the two sides; what everybody sees is numbers and days';
comment on column claw_back.reply_by is 'Until when the provider replies; then it is decided without a reply. Null where the provider has begun it';
comment on column claw_back.decide_by is 'Until when it is decided; null before there was a reply, or the day for it had passed';
comment on column claw_back.overdue_at is 'When it was told that the decision is late';
comment on column claw_back.full_amount is 'Outcomes that do not stand times price';
comment on column claw_back.amount is 'What of it had been paid and is owed back: what a cap had cut off goes first';
-- one at a time: of two at once, or of a double click, one is raised
create unique index uq_claw_back_open on claw_back (milestone_id) where ended_at is null;
create index ix_claw_back_contract on claw_back (contract_id, raised_at);

create function claw_back_is_kept() returns trigger language plpgsql as $$
declare
  paid_quantity bigint;
  paid_amount numeric;
  taken bigint;
  price numeric;
  stays numeric;
  in_hand numeric;
begin
  if tg_op = 'DELETE' then
    raise exception 'a claw-back is never deleted';
  end if;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null
      or (new.id, new.reference, new.contract_id, new.milestone_id, new.side, new.quantity, new.reason, new.evidence, new.raised_by,
          new.raised_at, new.reply_by)
        is distinct from (old.id, old.reference, old.contract_id, old.milestone_id, old.side, old.quantity, old.reason, old.evidence,
          old.raised_by, old.raised_at, old.reply_by)
      or (old.replied_at is not null and (new.accepted, new.reply, new.replied_by, new.replied_at)
        is distinct from (old.accepted, old.reply, old.replied_by, old.replied_at))
      or (old.decide_by is not null and new.decide_by is distinct from old.decide_by) then
      raise exception 'what was said of a claw-back stays as it is';
    end if;
    if new.decided_by is not null and exists (select 1 from contract c join membership s on s.organisation_id = c.provider_id
        where c.id = new.contract_id and s.person_id = new.decided_by and s.until is null) then
      raise exception 'nobody of the provider decides on a claw-back';
    end if;
    if new.status <> 'CLAIMED' then
      return new;
    end if;
  end if;
  -- payments and claw-backs of one contract wait for each other; a later statement sees what the earlier one has committed
  perform 1 from contract where id = new.contract_id for update;
  if not exists (select 1 from milestone where id = new.milestone_id and contract_id = new.contract_id and payment) then
    raise exception 'a claw-back is about a paid milestone of its contract';
  end if;
  if tg_op = 'INSERT' and exists (select 1 from payment p where p.milestone_id = new.milestone_id and p.amount > 0
      and not exists (select 1 from remittance r where r.payment_id = p.id and r.paid_on is not null)) then
    raise exception 'only what was paid is claimed back';
  end if;
  select coalesce(sum(quantity), 0), coalesce(sum(amount), 0) into paid_quantity, paid_amount from payment
    where milestone_id = new.milestone_id;
  select coalesce(sum(decided_quantity), 0) into taken from claw_back
    where milestone_id = new.milestone_id and status = 'CLAIMED' and id <> new.id;
  if taken + coalesce(new.decided_quantity, new.quantity) > paid_quantity then
    raise exception 'more would be claimed back than was paid for milestone %', new.milestone_id using errcode = 'check_violation';
  end if;
  if new.status = 'CLAIMED' then
    select o.price_per_outcome into price from milestone m join outcome_metric o on o.id = m.metric_id where m.id = new.milestone_id;
    -- what came back is not in the provider's hands any more, though outcomes were added since and a cap left nothing for them
    select paid_amount - coalesce(sum(amount), 0) into in_hand from claw_back
      where milestone_id = new.milestone_id and status = 'CLAIMED' and id <> new.id;
    stays := least(in_hand, price * (paid_quantity - taken - new.decided_quantity));
    if new.full_amount <> price * new.decided_quantity
        or new.amount <> in_hand - stays then
      raise exception 'what is owed back is what was paid, less what the outcomes that stand are worth within the cap'
        using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger tr_claw_back_is_kept before insert or update or delete on claw_back
  for each row execute function claw_back_is_kept();

alter table ledger_entry drop constraint ck_ledger_entry_kind;
alter table ledger_entry add constraint ck_ledger_entry_kind check
  (kind in ('CONTRACT_CONCLUDED', 'CONTRACT_VARIED', 'MILESTONE_MET', 'MILESTONE_CORRECTED', 'PAYMENT_APPROVED', 'PAYMENT_PAID',
    'CLAW_BACK_DECIDED', 'CLAW_BACK_SET_OFF'));
comment on column ledger_entry.subject_id is 'The contract, milestone, dispute, payment, claw-back or remittance of which it tells, by its kind';
alter table ledger_line drop constraint ck_ledger_line_account;
alter table ledger_line add constraint ck_ledger_line_account check
  (account in ('BUDGET', 'COMMITTED', 'OUTCOMES', 'VERIFIED', 'APPROVED', 'ABOVE_CAP', 'PAID', 'OWED_BACK'));
