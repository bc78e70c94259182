-- What is taken off a gross outcome, each share with its source, and what the service was like before its transfer and is after it.
create table outcome_deduction (
  id uuid not null,
  contract_id uuid not null,
  metric_id uuid not null,
  kind text not null,
  percent numeric(5, 2) not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_outcome_deduction primary key (id),
  constraint uq_outcome_deduction_kind unique (metric_id, kind),
  constraint fk_outcome_deduction_metric foreign key (metric_id, contract_id) references outcome_metric (id, contract_id),
  constraint fk_outcome_deduction_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_outcome_deduction_kind check (kind in ('DEADWEIGHT', 'ATTRIBUTION', 'DISPLACEMENT', 'DROP_OFF')),
  constraint ck_outcome_deduction_percent check (percent between 0 and 100),
  constraint ck_outcome_deduction_source check (length(source) between 3 and 1000)
);
comment on table outcome_deduction is 'A share that is taken off what is left of the gross outcome, in the order of the kinds; the newest estimate, with its source';
create index ix_outcome_deduction_contract on outcome_deduction (contract_id);

create table transfer_fact (
  id uuid not null,
  contract_id uuid not null,
  aspect text not null,
  name text not null,
  unit text not null,
  before_value numeric(17, 4) not null,
  before_on date not null,
  before_source text not null,
  after_value numeric(17, 4) not null,
  after_on date not null,
  after_source text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_transfer_fact primary key (id),
  constraint uq_transfer_fact_name unique (contract_id, aspect, name),
  constraint fk_transfer_fact_contract foreign key (contract_id) references contract (id),
  constraint fk_transfer_fact_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_transfer_fact_aspect check (aspect in ('PRICE', 'QUALITY', 'REACH', 'STAFF')),
  constraint ck_transfer_fact_days check (before_on < after_on),
  constraint ck_transfer_fact_words check (length(name) between 1 and 200 and length(unit) between 1 and 100
    and length(before_source) between 3 and 1000 and length(after_source) between 3 and 1000)
);
comment on table transfer_fact is 'One figure of a service before its transfer and after it, each with its day and source, as the council enters it';
