-- Single results of a metric that were brought in by then, with the milestone in whose period their day lies. A period begins the day
-- after the metric's milestone before and ends with the due day; the last one goes on to the end of the term, so that no day has two.
create function milestone_result(of_milestone uuid, at timestamptz)
  returns table (result_key text, person bytea, day date, quantity numeric, in_period boolean, in_time boolean)
  language sql stable as $$
  select r.result_key, r.person, r.day, r.quantity, r.day >= span.first,
      (i.ended_at at time zone 'Europe/London')::date <= r.day + span.validation_days
    from (
      select m.metric_id, o.validation_days,
          coalesce((select max(b.due_on) + 1 from milestone b
            where b.metric_id = m.metric_id and (b.due_on, b.number) < (m.due_on, m.number)), c.starts_on) as first,
          case when exists (select 1 from milestone a where a.metric_id = m.metric_id and (a.due_on, a.number) > (m.due_on, m.number))
            then m.due_on else greatest(m.due_on, c.ends_on) end as last
        from milestone m join contract c on c.id = m.contract_id join outcome_metric o on o.id = m.metric_id
        where m.id = of_milestone) span
    join reported_result r on r.metric_id = span.metric_id and r.kind = 'RESULT' and r.day <= span.last
    join result_import i on i.id = r.import_id and i.ended_at <= at
$$;
comment on function milestone_result is 'Results up to the end of a milestone''s period as they were known at an instant; in_time: brought in within the metric''s window';

-- Of each person never more than the cap over the whole term: what this period adds to what counted before it.
create function milestone_result_count(of_milestone uuid, at timestamptz)
  returns table (results bigint, late bigint, quantity numeric, countable numeric) language sql stable as $$
  with cap as (select o.cap_per_person as most from milestone m join outcome_metric o on o.id = m.metric_id where m.id = of_milestone),
    result as (select * from milestone_result(of_milestone, at)),
    by_person as (
      select coalesce(sum(quantity) filter (where not in_period), 0) as before, coalesce(sum(quantity) filter (where in_period), 0) as now
        from result where in_time group by person)
  select (select count(*) from result where in_period), (select count(*) from result where in_period and not in_time),
    (select coalesce(sum(quantity), 0) from result where in_period),
    (select coalesce(sum(least(before + now, coalesce(most, before + now)) - least(before, coalesce(most, before))), 0) from by_person, cap)
$$;
comment on function milestone_result_count is 'Results of the period, those after the window, their quantity, and what of it counts by window and cap per person';

create table spot_check (
  report_id uuid not null,
  fingerprint text not null,
  seed text not null,
  results bigint not null,
  late bigint not null,
  quantity numeric(15, 2) not null,
  countable numeric(15, 2) not null,
  population_mark text not null,
  drawn int not null,
  constraint pk_spot_check primary key (report_id),
  constraint fk_spot_check_report foreign key (report_id) references milestone_report (id),
  constraint ck_spot_check_hashes check (length(fingerprint) = 64 and length(seed) = 64 and length(population_mark) = 64),
  constraint ck_spot_check_counts check (results > 0 and late between 0 and results and countable between 0 and quantity),
  constraint ck_spot_check_drawn check (drawn between 0 and results - late)
);
comment on table spot_check is 'Which single results of a report are checked one by one: drawn by a seed that anybody can compute from what is published';
comment on column spot_check.fingerprint is 'SHA-256 of what was reported: reference, attempt, quantity, words, and the hashes of its files';
comment on column spot_check.seed is 'SHA-256 of the report''s instant and its fingerprint: nobody knows it before the report, nobody chooses it';
comment on column spot_check.late is 'Results that were brought in after the metric''s window: they do not count and are not drawn';
comment on column spot_check.countable is 'What counts of the quantity by the window and by the metric''s cap per person';
comment on column spot_check.population_mark is 'Sum of the marks of all results that could be drawn, modulo 2^256: whoever draws again sees that they are the same';

create table spot_check_result (
  report_id uuid not null,
  number int not null,
  result_key text not null,
  person text not null,
  day date not null,
  quantity numeric(11, 2) not null,
  ticket text not null,
  constraint pk_spot_check_result primary key (report_id, number),
  constraint uq_spot_check_result_key unique (report_id, result_key),
  constraint fk_spot_check_result_check foreign key (report_id) references spot_check (report_id),
  constraint ck_spot_check_result_number check (number > 0),
  constraint ck_spot_check_result_person check (length(person) = 8)
);
comment on table spot_check_result is 'A drawn result, for the eyes of the verifiers, the provider and the auditor alone';
comment on column spot_check_result.person is 'The first eight digits of the person''s hash: shows that two results are of the same person, and nothing else';
comment on column spot_check_result.ticket is 'SHA-256 of the seed and the result''s mark; the least are drawn';

create table spot_check_tick (
  report_id uuid not null,
  number int not null,
  verifier text not null,
  confirmed boolean not null,
  words text not null,
  ticked_by uuid not null,
  ticked_at timestamptz not null,
  constraint pk_spot_check_tick primary key (report_id, number, verifier),
  constraint fk_spot_check_tick_result foreign key (report_id, number) references spot_check_result (report_id, number),
  constraint fk_spot_check_tick_ticked_by foreign key (ticked_by) references person (id),
  constraint ck_spot_check_tick_verifier check (verifier in ('COUNCIL', 'USERS')),
  constraint ck_spot_check_tick_words check (length(words) <= 500 and (confirmed or length(trim(words)) > 0))
);
comment on table spot_check_tick is 'Whether one seat found a drawn result confirmed; fixed with that seat''s verdict';
comment on column spot_check_tick.words is 'Needed where it is not confirmed; never public';

create function spot_check_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'what was drawn stays as it was drawn';
end $$;
create trigger tr_spot_check_is_final before update or delete on spot_check for each row execute function spot_check_is_final();
create trigger tr_spot_check_result_is_final before update or delete on spot_check_result
  for each row execute function spot_check_is_final();

-- who may judge a claim: neither who made it, nor who is of the provider, nor who was when it was made
create function is_own_claim(report uuid, judge uuid) returns boolean language sql stable as $$
  select exists (select 1 from milestone_report r join milestone m on m.id = r.milestone_id join contract c on c.id = m.contract_id
    where r.id = report and (r.reported_by = judge or exists (select 1 from membership s
      where s.organisation_id = c.provider_id and s.person_id = judge
        and (s.until is null or (s.since <= r.reported_at and s.until > r.reported_at)))))
$$;
comment on function is_own_claim is 'Whether a person has made the claim, is a member of the provider, or was one when the claim was made';

create function spot_check_tick_is_of_its_seat() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a tick is changed, never taken away';
  end if;
  if exists (select 1 from milestone_verification where report_id = new.report_id and verifier = new.verifier) then
    raise exception 'the ticks of a seat are fixed with its verdict';
  end if;
  if is_own_claim(new.report_id, new.ticked_by) then
    raise exception 'nobody verifies their own claim';
  end if;
  if exists (select 1 from spot_check_tick t where t.report_id = new.report_id and t.verifier <> new.verifier
        and t.ticked_by = new.ticked_by)
      or exists (select 1 from milestone_verification v where v.report_id = new.report_id and v.verifier <> new.verifier
        and v.verified_by = new.ticked_by) then
    raise exception 'nobody ticks for both seats';
  end if;
  return new;
end $$;
create trigger tr_spot_check_tick_is_of_its_seat before insert or update or delete on spot_check_tick
  for each row execute function spot_check_tick_is_of_its_seat();

create or replace function milestone_verification_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a verdict is final';
  end if;
  if is_own_claim(new.report_id, new.verified_by) then
    raise exception 'the provider never verifies: nobody verifies their own claim';
  end if;
  if exists (select 1 from spot_check_tick t where t.report_id = new.report_id and t.verifier <> new.verifier
      and t.ticked_by = new.verified_by) then
    raise exception 'nobody verifies for both seats';
  end if;
  if new.verdict = 'CONFIRMED' and exists (select 1 from spot_check_result d where d.report_id = new.report_id
      and not exists (select 1 from spot_check_tick t where (t.report_id, t.number, t.verifier)
        = (d.report_id, d.number, new.verifier))) then
    raise exception 'a seat confirms when it has checked every drawn result';
  end if;
  return new;
end $$;
comment on table milestone_verification is 'One verifier''s verdict on a report, with the reason; two different people, neither of whom makes the claim their own';
