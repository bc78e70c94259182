-- A published tender stays frozen, but for the time it gives: until its deadline both instants may move, to later ones alone.
create or replace function tender_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' then
    return new;
  end if;
  if (new.title, new.summary, new.terms, new.cpv, new.procedure, new.light_touch,
      new.published_at, new.case_id, new.council_id, new.price_method, new.price_figure)
    is distinct from (old.title, old.summary, old.terms, old.cpv, old.procedure, old.light_touch,
      old.published_at, old.case_id, old.council_id, old.price_method, old.price_figure) then
    raise exception 'a published tender is frozen';
  end if;
  if (new.deadline, new.questions_until) is distinct from (old.deadline, old.questions_until)
    and not (old.status = 'PUBLISHED' and new.status = 'PUBLISHED' and portal_now() <= old.deadline
      and new.deadline >= old.deadline
      and (new.questions_until is not distinct from old.questions_until
        or new.questions_until > coalesce(old.questions_until, old.published_at))) then
    raise exception 'the deadline of a published tender moves only to a later instant, and only before it has passed';
  end if;
  return new;
end $$;
comment on table tender is 'A council''s request for bids; publication freezes all but the status, and the deadline but for a later one';
