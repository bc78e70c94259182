create table service (
  id uuid not null,
  reference text not null,
  council_id uuid not null,
  title text not null,
  summary text not null,
  area text not null,
  cpv text not null,
  annual_cost numeric(15, 2) not null,
  volumes text not null,
  staff_number int not null,
  current_supplier text,
  contract_end date,
  reservable boolean not null,
  excluded boolean not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_service primary key (id),
  constraint uq_service_reference unique (reference),
  constraint fk_service_council foreign key (council_id) references organisation (id),
  constraint ck_service_title check (length(trim(title)) > 0),
  constraint ck_service_cpv check (cpv ~ '^[0-9]{8}$'),
  constraint ck_service_annual_cost check (annual_cost >= 0),
  constraint ck_service_staff_number check (staff_number >= 0),
  constraint ck_service_changed_at check (changed_at >= published_at)
);
comment on table service is 'A service that a council provides or has provided, published (Localism Act 2011 s.81(5))';
comment on column service.annual_cost is 'Pounds per year';
comment on column service.current_supplier is 'Null: the council itself';
comment on column service.contract_end is 'Last day of the current contract; null: none or without end';
comment on column service.reservable is 'May be reserved to public service mutuals (Procurement Act 2023 s.33)';
comment on column service.excluded is 'Excluded from the right to challenge (S.I. 2012/1313 Sch 2)';
create index ix_service_council on service (council_id);
create index ix_service_contract_end on service (contract_end nulls last, title, id);
create index ix_service_words on service
  using gin (to_tsvector('english', title || ' ' || summary || ' ' || area || ' ' || reference || ' ' || cpv));

create table challenge_periods (
  id uuid not null,
  council_id uuid not null,
  decision_days int not null,
  procurement_min_days int not null,
  procurement_max_days int not null,
  published_at timestamptz not null,
  constraint pk_challenge_periods primary key (id),
  constraint fk_challenge_periods_council foreign key (council_id) references organisation (id),
  constraint ck_challenge_periods_decision check (decision_days > 0),
  constraint ck_challenge_periods_procurement check (procurement_min_days > 0 and procurement_max_days >= procurement_min_days)
);
comment on table challenge_periods is 'A council''s own periods as published on one day (Localism Act 2011 ss.82-84); the newest counts';
comment on column challenge_periods.decision_days is 'Most days from receipt to the notice of the decision';
comment on column challenge_periods.procurement_min_days is 'Least days from acceptance to the start of the procurement';
create index ix_challenge_periods_council on challenge_periods (council_id, published_at desc);

create table challenge_window (
  periods_id uuid not null,
  opens date not null,
  closes date not null,
  constraint pk_challenge_window primary key (periods_id, opens),
  constraint fk_challenge_window_periods foreign key (periods_id) references challenge_periods (id),
  constraint ck_challenge_window_order check (closes >= opens)
);
comment on table challenge_window is 'Days between which a council takes expressions of interest, both included; no row: at any time';

create table expression_of_interest (
  id uuid not null,
  reference text not null,
  service_id uuid not null,
  council_id uuid not null,
  organisation_id uuid not null,
  case_id uuid,
  status text not null,
  started_at timestamptz not null,
  submitted_at timestamptz,
  timing_due timestamptz,
  decision_due timestamptz,
  timing_notice_at timestamptz,
  expected_decision date,
  decided_at timestamptz,
  decided_by text,
  reasons text,
  ground text,
  document_title text,
  document_date date,
  procurement_earliest date,
  procurement_latest date,
  withdrawn_at timestamptz,
  timing_overdue_at timestamptz,
  decision_overdue_at timestamptz,
  version bigint not null default 0,
  constraint pk_expression_of_interest primary key (id),
  constraint uq_expression_of_interest_reference unique (reference),
  constraint fk_expression_of_interest_service foreign key (service_id) references service (id),
  constraint fk_expression_of_interest_council foreign key (council_id) references organisation (id),
  constraint fk_expression_of_interest_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_expression_of_interest_case foreign key (case_id) references case_file (id),
  constraint ck_expression_of_interest_status check (status in
    ('DRAFT', 'SUBMITTED', 'TIMED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  constraint ck_expression_of_interest_received check (status in ('DRAFT', 'WITHDRAWN')
    or (submitted_at is not null and case_id is not null and timing_due is not null and decision_due is not null)),
  constraint ck_expression_of_interest_timed check (status not in ('TIMED', 'ACCEPTED', 'REJECTED')
    or (timing_notice_at is not null and expected_decision is not null)),
  constraint ck_expression_of_interest_decided check (status not in ('ACCEPTED', 'REJECTED')
    or (decided_at is not null and decided_by is not null and length(reasons) >= 40)),
  constraint ck_expression_of_interest_accepted check (status <> 'ACCEPTED'
    or (procurement_earliest is not null and procurement_latest >= procurement_earliest)),
  constraint ck_expression_of_interest_ground check ((ground is not null) = (status = 'REJECTED')),
  constraint ck_expression_of_interest_ground_known check (ground in
    ('NOT_COMPLIANT', 'INFORMATION_INADEQUATE', 'NOT_SUITABLE', 'SERVICE_TO_STOP', 'INTEGRATED_WITH_NHS', 'IN_PROCUREMENT',
     'IN_NEGOTIATION', 'EMPLOYEES_CONSIDERED', 'FRIVOLOUS', 'UNLAWFUL')),
  constraint ck_expression_of_interest_document check (
    ground not in ('SERVICE_TO_STOP', 'IN_PROCUREMENT', 'IN_NEGOTIATION', 'EMPLOYEES_CONSIDERED')
    or (document_title is not null
      and document_date < (decided_at at time zone 'Europe/London')::date)),
  constraint ck_expression_of_interest_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
comment on table expression_of_interest is 'A body asks to provide a service on behalf of a council (Localism Act 2011 s.81); public from its receipt';
comment on column expression_of_interest.submitted_at is 'Receipt, by the database''s clock';
comment on column expression_of_interest.timing_due is 'Last instant for the notice of timing: 30 days, s.84(7)';
comment on column expression_of_interest.decision_due is 'Last instant for the notice of the decision: the council''s published maximum at receipt, s.84(3)';
comment on column expression_of_interest.ground is 'One of the ten of S.I. 2012/1647 Sch';
comment on column expression_of_interest.document_date is 'Grounds 4, 6, 7 and 8 are facts: a document dated before the decision shows them';
comment on column expression_of_interest.timing_overdue_at is 'When the clock ran out unanswered and was told';
create unique index uq_expression_of_interest_open on expression_of_interest (organisation_id, service_id)
  where status in ('DRAFT', 'SUBMITTED', 'TIMED');
create index ix_expression_of_interest_service on expression_of_interest (service_id);
create index ix_expression_of_interest_council on expression_of_interest (council_id, status);
create index ix_expression_of_interest_case on expression_of_interest (case_id);
create index ix_expression_of_interest_submitted on expression_of_interest (submitted_at desc, id desc)
  where submitted_at is not null;

create table expression_part (
  id uuid not null,
  expression_id uuid not null,
  kind text not null,
  words text not null default '',
  complete boolean not null,
  saved_at timestamptz,
  saved_by text,
  version bigint not null default 0,
  constraint pk_expression_part primary key (id),
  constraint uq_expression_part_kind unique (expression_id, kind),
  constraint fk_expression_part_expression foreign key (expression_id) references expression_of_interest (id),
  constraint ck_expression_part_kind check (kind in
    ('FINANCES', 'CAPABILITY', 'SERVICE_AND_AREA', 'WELLBEING', 'USERS_NEEDS', 'EMPLOYEES')),
  constraint ck_expression_part_complete check (not complete or length(words) > 0)
);
comment on table expression_part is 'One mandatory part of an expression of interest (S.I. 2012/1313 Sch 1), saved as a draft';

create function expression_part_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from expression_of_interest where id = old.expression_id and status <> 'DRAFT') then
    raise exception 'a part of an expression of interest that was sent is frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_expression_part_is_frozen before update or delete on expression_part
  for each row execute function expression_part_is_frozen();

alter table case_file add constraint fk_case_file_service foreign key (service_id) references service (id);
