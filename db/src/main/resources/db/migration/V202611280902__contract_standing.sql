-- How each contract stands, one row each: what the portfolio of a contract manager reads instead of counting on request.
create view milestone_share as
  select m.id as milestone_id, m.contract_id, m.metric_id, m.number, m.due_on, m.target_quantity, r.quantity as reported_quantity,
         (r.quantity::numeric / m.target_quantity)::double precision as share
    from milestone m
    join lateral (select quantity from milestone_report where milestone_id = m.id order by attempt desc limit 1) r on true;
comment on view milestone_share is 'The newest report of each milestone as a share of what was agreed for it: 1 is all of it';

create view milestone_deviation as
  select s.*, e.earlier, e.median, d.deviation,
         e.earlier >= 4 and round(abs(s.share - e.median)::numeric, 9) > round((3 * greatest(d.deviation, 0.05 * e.median))::numeric, 9) as outlier
    from milestone_share s
    cross join lateral (
      select count(*) as earlier, percentile_cont(0.5) within group (order by p.share) as median from milestone_share p
       where p.contract_id = s.contract_id and p.metric_id = s.metric_id and (p.due_on, p.number) < (s.due_on, s.number)) e
    cross join lateral (
      select percentile_cont(0.5) within group (order by abs(p.share - e.median)) as deviation from milestone_share p
       where p.contract_id = s.contract_id and p.metric_id = s.metric_id and (p.due_on, p.number) < (s.due_on, s.number)) d;
comment on view milestone_deviation is 'Each report against the earlier ones of its contract and metric: median, median absolute deviation; an outlier lies more than three of these from the median, where there are at least four earlier ones; a deviation below a twentieth of the median counts as that, so that a steady contract raises no alarm over one person';

create table contract_standing (
  contract_id uuid not null,
  council_id uuid not null,
  provider_id uuid not null,
  reference text not null,
  title text not null,
  status text not null,
  cpv text not null,
  ends_on date not null,
  cap numeric(15, 2) not null,
  paid numeric(15, 2) not null,
  milestones int not null,
  verified int not null,
  missed int not null,
  late int not null,
  last_late_on date,
  outliers int not null,
  last_outlier_on date,
  next_due_on date,
  kpi_below int not null,
  review_opens_on date,
  review_due_on date,
  constraint pk_contract_standing primary key (contract_id),
  constraint fk_contract_standing_contract foreign key (contract_id) references contract (id) on delete cascade
);
comment on table contract_standing is 'Read model of the portfolio, written at the end of each transaction that changes what it tells';
comment on column contract_standing.missed is 'Milestones whose day has passed and that are still not reported';
comment on column contract_standing.late is 'Milestones that were reported after their day; last_late_on is the last such day';
comment on column contract_standing.outliers is 'Reports that milestone_deviation marks; last_outlier_on is the last such milestone''s day';
comment on column contract_standing.kpi_below is 'Indicators that the newest published review rates as requiring improvement or inadequate';
create index ix_contract_standing_council on contract_standing (council_id);

create function refresh_contract_standing(which uuid) returns void language plpgsql as $$
begin
  -- the row first: a later statement then sees what the transaction before has committed
  perform 1 from contract_standing where contract_id = which for update;
  insert into contract_standing
    select c.id, c.council_id, c.provider_id, c.reference, c.title, c.status, coalesce(t.cpv, ''), c.ends_on, c.payment_cap,
           (select coalesce(sum(p.amount), 0) from payment p where p.contract_id = c.id),
           m.milestones, m.verified, m.missed, m.late, m.last_late_on, o.outliers, o.last_outlier_on, m.next_due_on,
           (select count(*) from kpi_rating k where k.rating in ('REQUIRES_IMPROVEMENT', 'INADEQUATE') and k.review_id =
             (select r.id from performance_review r where r.contract_id = c.id and r.status = 'PUBLISHED' order by r.number desc limit 1)),
           n.opens_on, n.due_on
      from contract c
      left join tender t on t.id = c.tender_id
      cross join lateral (
        select count(*) as milestones, count(*) filter (where status in ('MET', 'PARTIALLY_MET')) as verified,
               count(*) filter (where status = 'MISSED') as missed,
               count(*) filter (where missed_at is not null and status <> 'MISSED') as late,
               max(due_on) filter (where missed_at is not null and status <> 'MISSED') as last_late_on,
               min(due_on) filter (where status in ('SCHEDULED', 'MISSED', 'RETURNED')) as next_due_on
          from milestone where contract_id = c.id) m
      cross join lateral (
        select count(*) filter (where outlier) as outliers, max(due_on) filter (where outlier) as last_outlier_on
          from milestone_deviation where contract_id = c.id) o
      left join performance_review n on n.contract_id = c.id and n.status <> 'PUBLISHED'
     where c.id = which
    on conflict (contract_id) do update set
      (council_id, provider_id, reference, title, status, cpv, ends_on, cap, paid, milestones, verified, missed, late, last_late_on,
       outliers, last_outlier_on, next_due_on, kpi_below, review_opens_on, review_due_on)
      = (excluded.council_id, excluded.provider_id, excluded.reference, excluded.title, excluded.status, excluded.cpv,
         excluded.ends_on, excluded.cap, excluded.paid, excluded.milestones, excluded.verified, excluded.missed, excluded.late,
         excluded.last_late_on, excluded.outliers, excluded.last_outlier_on, excluded.next_due_on, excluded.kpi_below,
         excluded.review_opens_on, excluded.review_due_on);
end $$;

-- At the end of the transaction, when every other lock is held: transactions of one contract then wait for each other in one place alone.
create function contract_stands() returns trigger language plpgsql as $$
begin
  perform refresh_contract_standing((to_jsonb(new) ->> case when tg_table_name = 'contract' then 'id' else 'contract_id' end)::uuid);
  return null;
end $$;
create constraint trigger tr_contract_stands after insert or update on contract
  deferrable initially deferred for each row execute function contract_stands();
create constraint trigger tr_milestone_stands after insert or update on milestone
  deferrable initially deferred for each row execute function contract_stands();
create constraint trigger tr_payment_stands after insert on payment
  deferrable initially deferred for each row execute function contract_stands();
create constraint trigger tr_performance_review_stands after insert or update on performance_review
  deferrable initially deferred for each row execute function contract_stands();

select refresh_contract_standing(id) from contract;

create table portfolio_view (
  id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  constraint pk_portfolio_view primary key (id),
  constraint uq_portfolio_view_name unique (person_id, name),
  constraint fk_portfolio_view_person foreign key (person_id) references person (id),
  constraint ck_portfolio_view_name check (length(name) between 1 and 80),
  constraint ck_portfolio_view_query check (length(query) <= 500)
);
comment on table portfolio_view is 'A choice of filters and order that a person keeps for themselves';
