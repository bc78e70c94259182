alter table outcome_metric
  add column direction text not null default 'UP',
  add column data_source text not null default '',
  add column cohort text not null default '',
  add column baseline_method text not null default '',
  add column counterfactual_source text not null default '',
  add column cap_per_person int,
  add column cap_per_year numeric(15, 2),
  add column validation_days int not null default 90,
  add column claw_back_days int not null default 0,
  add column claw_back text not null default '',
  add column evidence text not null default '',
  add column small_number int not null default 5,
  add constraint ck_outcome_metric_direction check (direction in ('UP', 'DOWN')),
  add constraint ck_outcome_metric_cap_per_person check (cap_per_person > 0),
  add constraint ck_outcome_metric_cap_per_year check (cap_per_year >= price_per_outcome),
  add constraint ck_outcome_metric_days check (validation_days > 0 and claw_back_days >= 0),
  add constraint ck_outcome_metric_claw_back check (claw_back_days = 0 or length(trim(claw_back)) > 0),
  add constraint ck_outcome_metric_small_number check (small_number >= 2);
comment on column outcome_metric.direction is 'Which way it gets better: UP for more, DOWN for less';
comment on column outcome_metric.cap_per_person is 'The most paid outcomes of one person over the whole term; null for no such cap';
comment on column outcome_metric.cap_per_year is 'The most that is paid in one contract year, pounds with VAT; null for no such cap';
comment on column outcome_metric.validation_days is 'Days after an outcome in which it may be reported and checked';
comment on column outcome_metric.claw_back_days is 'Days after a payment in which it may be claimed back; 0 for never';
comment on column outcome_metric.small_number is 'Counts of people below it are not shown in public';

-- the year of a milestone is that of its due day; what is due after the term belongs to its last year
create function contract_year(starts_on date, ends_on date, day date) returns int language sql immutable as $$
  select extract(year from age(least(day, ends_on), starts_on))::int + 1
$$;

-- runs after tr_payment_keeps_the_caps (triggers fire in the order of their names), which holds the lock on the contract
create function payment_keeps_the_year_cap() returns trigger language plpgsql as $$
declare
  year_cap numeric;
  year int;
begin
  select o.cap_per_year, contract_year(c.starts_on, c.ends_on, m.due_on) into year_cap, year
    from outcome_metric o join contract c on c.id = o.contract_id join milestone m on m.id = new.milestone_id
    where o.id = new.metric_id;
  if year_cap is not null and new.amount + (select coalesce(sum(p.amount), 0)
      from payment p join milestone m on m.id = p.milestone_id join contract c on c.id = p.contract_id
      where p.metric_id = new.metric_id and contract_year(c.starts_on, c.ends_on, m.due_on) = year) > year_cap then
    raise exception 'payments of contract % would exceed a cap of a year', new.contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger tr_payment_keeps_the_year_cap before insert on payment
  for each row execute function payment_keeps_the_year_cap();
