-- After an outage the deadline may move although it has passed: to the very instant that an officer has decided on, while the tender
-- is not closed. The guard of a published tender learns it where it asks whether the deadline has passed, and keeps all else.
create function tender_gets_time_back(tender uuid, later timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from disturbance d where d.tender_id = tender and d.status = 'EXTENDED' and d.new_deadline = later)
$$;
comment on function tender_gets_time_back(uuid, timestamptz) is 'Whether a decision on a disturbance gives everybody time until then';

do $do$
declare
  guard text := pg_get_functiondef('tender_is_frozen()'::regprocedure);
  question text := 'portal_now() <= old.deadline';
begin
  if position(question in guard) = 0 then
    raise exception 'tender_is_frozen() does not ask whether the deadline has passed';
  end if;
  execute replace(guard, question, '(' || question || ' or tender_gets_time_back(new.id, new.deadline))');
end $do$;
