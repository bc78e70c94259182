-- Key performance indicators of a contract, what the council says of them period by period, and notices of breach or poor performance.
create table key_performance_indicator (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  name text not null,
  measured text not null,
  target text not null,
  rated text not null,
  constraint pk_key_performance_indicator primary key (id),
  constraint uq_key_performance_indicator_number unique (contract_id, number) deferrable initially deferred,
  constraint uq_key_performance_indicator_contract unique (id, contract_id),
  constraint fk_key_performance_indicator_contract foreign key (contract_id) references contract (id),
  constraint ck_key_performance_indicator_number check (number >= 1),
  constraint ck_key_performance_indicator_words check (length(name) between 1 and 200 and length(measured) between 1 and 2000
    and length(target) between 1 and 500 and length(rated) between 1 and 2000)
);
comment on table key_performance_indicator is 'A measure against which a supplier''s performance is assessed during the contract (Procurement Act 2023 s.52(4))';
comment on column key_performance_indicator.rated is 'Which figure earns which of the five ratings of regulation 39(5)';

create table kpi_exemption (
  contract_id uuid not null,
  reasons text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint pk_kpi_exemption primary key (contract_id),
  constraint fk_kpi_exemption_contract foreign key (contract_id) references contract (id),
  constraint fk_kpi_exemption_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_kpi_exemption_reasons check (length(reasons) between 20 and 4000)
);
comment on table kpi_exemption is 'Why performance under a contract of more than £5 million could not appropriately be assessed by indicators (s.52(2))';

create table performance_review (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  kind text not null,
  period_from date not null,
  due_on date not null,
  opens_on date not null,
  status text not null,
  opened_at timestamptz,
  overdue_at timestamptz,
  period_until date,
  assessed_by uuid,
  assessed_at timestamptz,
  reply_due timestamptz,
  reply text,
  replied_by uuid,
  replied_at timestamptz,
  published_at timestamptz,
  version bigint not null default 0,
  constraint pk_performance_review primary key (id),
  constraint uq_performance_review_number unique (contract_id, number),
  constraint uq_performance_review_contract unique (id, contract_id),
  constraint fk_performance_review_contract foreign key (contract_id) references contract (id),
  constraint fk_performance_review_assessed_by foreign key (assessed_by) references person (id),
  constraint fk_performance_review_replied_by foreign key (replied_by) references person (id),
  constraint ck_performance_review_kind check (kind in ('PERIODIC', 'FINAL')),
  constraint ck_performance_review_status check (status in ('PLANNED', 'OPEN', 'ASSESSED', 'PUBLISHED')),
  constraint ck_performance_review_opened check (status = 'PLANNED' or opened_at is not null),
  constraint ck_performance_review_assessed check ((status in ('ASSESSED', 'PUBLISHED')) = (assessed_at is not null)
    and (assessed_at is null) = (assessed_by is null) and (assessed_at is null) = (period_until is null)
    and (assessed_at is null) = (reply_due is null)),
  constraint ck_performance_review_period check (period_until >= period_from),
  constraint ck_performance_review_reply check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null)
    and (reply is null or assessed_at is not null) and length(reply) between 1 and 8000),
  constraint ck_performance_review_published check ((status = 'PUBLISHED') = (published_at is not null)),
  constraint ck_performance_review_heard check (published_at is null or replied_at is not null or published_at > reply_due)
);
comment on table performance_review is 'An assessment of a contract against its indicators, at least once in every twelve months and at its end (s.71(2))';
comment on column performance_review.due_on is 'The last day on which it is to be published';
comment on column performance_review.opens_on is 'From when the contract manager is asked for it: six weeks before due_on, the portal''s own rule';
comment on column performance_review.reply_due is 'Last instant of the provider''s reply: ten working days, the portal''s own rule; nothing is published before, unless the reply is there';
create unique index uq_performance_review_current on performance_review (contract_id) where status <> 'PUBLISHED';

create table kpi_rating (
  id uuid not null,
  review_id uuid not null,
  contract_id uuid not null,
  kpi_id uuid not null,
  rating text not null,
  reasons text not null,
  material boolean not null,
  constraint pk_kpi_rating primary key (id),
  constraint uq_kpi_rating_kpi unique (review_id, kpi_id),
  constraint fk_kpi_rating_review foreign key (review_id, contract_id) references performance_review (id, contract_id),
  constraint fk_kpi_rating_kpi foreign key (kpi_id, contract_id) references key_performance_indicator (id, contract_id),
  constraint ck_kpi_rating_rating check (rating in ('GOOD', 'APPROACHING_TARGET', 'REQUIRES_IMPROVEMENT', 'INADEQUATE', 'OTHER')),
  constraint ck_kpi_rating_reasons check (length(reasons) between 10 and 4000)
);
comment on table kpi_rating is 'One indicator in one review, by the five ratings of the Procurement Regulations 2024 reg 39(5)';
comment on column kpi_rating.material is 'Whether it is one of the three that the council regards as most material (reg 39(4)(d))';
create index ix_kpi_rating_kpi on kpi_rating (kpi_id);

create table performance_notice (
  id uuid not null,
  contract_id uuid not null,
  number int not null,
  ground text not null,
  applied_on date not null,
  publish_by timestamptz not null,
  obligation text not null,
  nature text not null,
  impact text not null,
  mitigation text not null,
  warnings text not null,
  improvement text not null,
  since date not null,
  ongoing boolean not null,
  amount numeric(15, 2),
  basis text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  overdue_at timestamptz,
  published_at timestamptz,
  published_by uuid,
  version bigint not null default 0,
  constraint pk_performance_notice primary key (id),
  constraint uq_performance_notice_number unique (contract_id, number),
  constraint fk_performance_notice_contract foreign key (contract_id) references contract (id),
  constraint fk_performance_notice_recorded_by foreign key (recorded_by) references person (id),
  constraint fk_performance_notice_published_by foreign key (published_by) references person (id),
  constraint ck_performance_notice_ground check (ground in ('PARTIAL_TERMINATION', 'DAMAGES', 'SETTLEMENT', 'POOR_PERFORMANCE')),
  constraint ck_performance_notice_money check ((amount is null) = (basis is null) and amount >= 0
    and (ground not in ('DAMAGES', 'SETTLEMENT') or amount is not null)),
  constraint ck_performance_notice_since check (since <= applied_on),
  constraint ck_performance_notice_published check ((published_at is null) = (published_by is null))
);
comment on table performance_notice is 'That a breach led to part termination, damages or a settlement, or that performance did not improve after proper opportunity (s.71(3)-(5), reg 39(7))';
comment on column performance_notice.publish_by is 'Last instant of 30 days beginning with applied_on (s.71(5))';
comment on column performance_notice.basis is 'On what damages were awarded or money was paid: the contract, a court, a settlement';

create function performance_review_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status = 'PUBLISHED'
    or (old.assessed_at is not null and (new.period_from, new.period_until, new.assessed_by, new.assessed_at, new.reply_due)
      is distinct from (old.period_from, old.period_until, old.assessed_by, old.assessed_at, old.reply_due))
    or (old.reply is not null and new.reply is distinct from old.reply) then
    raise exception 'an assessment and the reply to it stay as they are';
  end if;
  return new;
end $$;
create trigger tr_performance_review_is_kept before update or delete on performance_review
  for each row execute function performance_review_is_kept();

create function kpi_rating_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a rating is final';
end $$;
create trigger tr_kpi_rating_is_final before update or delete on kpi_rating
  for each row execute function kpi_rating_is_final();

create function rated_kpi_is_kept() returns trigger language plpgsql as $$
begin
  if exists (select 1 from kpi_rating where kpi_id = old.id) then
    raise exception 'an indicator that was rated stays as it is';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_rated_kpi_is_kept before update or delete on key_performance_indicator
  for each row execute function rated_kpi_is_kept();

create function performance_notice_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.published_at is not null
    or (new.contract_id, new.ground, new.applied_on, new.publish_by, new.recorded_at)
      is distinct from (old.contract_id, old.ground, old.applied_on, old.publish_by, old.recorded_at) then
    raise exception 'a published notice and its clock stay as they are';
  end if;
  return new;
end $$;
create trigger tr_performance_notice_is_kept before update or delete on performance_notice
  for each row execute function performance_notice_is_kept();
