alter table award
  add column tie_step text,
  add column tie_criterion_id uuid,
  add constraint fk_award_tie_criterion foreign key (tie_criterion_id) references tender_criterion (id),
  add constraint ck_award_tie_step check (tie_step in ('QUALITY', 'CRITERION', 'LOT')),
  add constraint ck_award_tie_criterion check ((tie_step is not distinct from 'CRITERION') = (tie_criterion_id is not null));
comment on column award.tie_step is 'Where several bids share rank 1: which part of the published rule named this one';
comment on column award.tie_criterion_id is 'The weightiest criterion on which they differed, where that decided';
comment on column award.tie_break_reason is 'Of awards before the rule for ties was the portal''s own: the words of the officer';

create or replace function award_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.bid_id <> new.bid_id or old.amount <> new.amount or old.decided_at <> new.decided_at
      or old.tie_break_reason is distinct from new.tie_break_reason
      or old.tie_step is distinct from new.tie_step
      or old.tie_criterion_id is distinct from new.tie_criterion_id
      or (old.summaries_sent_at is not null and old.summaries_sent_at is distinct from new.summaries_sent_at)
      or (old.standstill_ends is not null and old.standstill_ends is distinct from new.standstill_ends) then
    raise exception 'what an award has decided does not change';
  end if;
  return new;
end $$;
