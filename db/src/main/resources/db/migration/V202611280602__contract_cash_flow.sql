create table contract_cash_flow (
  id uuid not null,
  contract_id uuid not null,
  organisation_id uuid not null,
  low_percent int not null,
  expected_percent int not null,
  high_percent int not null,
  start_up_cost numeric(15, 2) not null,
  monthly_cost numeric(15, 2) not null,
  cash_at_hand numeric(15, 2) not null,
  saved_by text not null,
  saved_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_contract_cash_flow primary key (id),
  constraint uq_contract_cash_flow_side unique (contract_id, organisation_id),
  constraint fk_contract_cash_flow_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_cash_flow_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_contract_cash_flow_percent
    check (low_percent >= 0 and low_percent <= expected_percent and expected_percent <= high_percent and high_percent <= 300),
  constraint ck_contract_cash_flow_money check (start_up_cost >= 0 and monthly_cost >= 0 and cash_at_hand >= 0)
);
comment on table contract_cash_flow is 'What one side reckons its cash flow with; the other side never reads it';
comment on column contract_cash_flow.low_percent is 'Of the planned outcomes that are verified if it goes badly';
comment on column contract_cash_flow.start_up_cost is 'In the first month of the term, pounds';
comment on column contract_cash_flow.monthly_cost is 'In every month of the term, pounds';
