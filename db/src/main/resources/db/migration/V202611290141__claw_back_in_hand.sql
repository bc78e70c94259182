-- What came back is not in the provider's hands any more, though outcomes were added and a cap left nothing for them: it is not owed back
-- once more.
create or replace function claw_back_is_kept() returns trigger language plpgsql as $$
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
