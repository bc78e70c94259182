-- What a body needs to know before it challenges: users, cost by kind, assets, the contract and its extension, why excluded.
alter table service
  add column council_key text,
  add column users text not null default '',
  add column cost_staff numeric(15, 2) not null default 0,
  add column cost_premises numeric(15, 2) not null default 0,
  add column cost_supplies numeric(15, 2) not null default 0,
  add column cost_contract numeric(15, 2) not null default 0,
  add column cost_central numeric(15, 2) not null default 0,
  add column cost_other numeric(15, 2) not null default 0,
  add column assets text not null default '',
  add column contract_value numeric(15, 2),
  add column extension_until date,
  add column extension_notice date,
  add column exclusion text,
  add column place bigint;
update service set council_key = reference, cost_other = annual_cost, exclusion = case when excluded then 'COMPLEX_NEEDS' end;
create sequence service_place;
update service s set place = ordered.place
  from (select id, nextval('service_place') as place from (select id from service order by published_at, reference) inorder) ordered
  where ordered.id = s.id;
alter table service
  drop column excluded,
  alter column council_key set not null,
  alter column place set not null,
  alter column place set default nextval('service_place'),
  add constraint uq_service_council_key unique (council_id, council_key),
  add constraint ck_service_council_key check (length(trim(council_key)) between 1 and 100),
  add constraint ck_service_costs check (least(cost_staff, cost_premises, cost_supplies, cost_contract, cost_central, cost_other) >= 0),
  add constraint ck_service_annual_cost_sum check
    (annual_cost = cost_staff + cost_premises + cost_supplies + cost_contract + cost_central + cost_other),
  add constraint ck_service_contract check (current_supplier is not null
    or (contract_value is null and contract_end is null and extension_until is null and extension_notice is null)),
  add constraint ck_service_contract_value check (contract_value >= 0),
  add constraint ck_service_extension check ((extension_until is null and extension_notice is null) or contract_end is not null),
  add constraint ck_service_extension_until check (extension_until > contract_end),
  add constraint ck_service_extension_notice check (extension_notice <= contract_end),
  add constraint ck_service_exclusion check (exclusion in ('WITH_HEALTH_SERVICE', 'BY_NHS_BODY', 'COMPLEX_NEEDS'));
alter sequence service_place owned by service.place;
comment on column service.council_key is 'The council''s own number of the service; the portal''s reference as long as it has given none';
comment on column service.users is 'Who uses it; empty: not said';
comment on column service.annual_cost is 'Pounds per year, the sum of the kinds';
comment on column service.cost_contract is 'What a supplier is paid in a year';
comment on column service.cost_central is 'Share of the council''s central services in a year';
comment on column service.cost_other is 'All else in a year, and what is not broken down';
comment on column service.assets is 'Buildings, vehicles and equipment; empty: not said';
comment on column service.contract_value is 'Pounds over the whole term';
comment on column service.extension_until is 'Last day if every option to extend is taken';
comment on column service.extension_notice is 'Last day on which notice of an extension can be given';
comment on column service.exclusion is 'Why it is excluded from the right to challenge (S.I. 2012/1313 Sch 2); null: it is not';
comment on column service.place is 'Order in which the council lists its services';
create index ix_service_place on service (place);
create index ix_service_council_place on service (council_id, place);
create index ix_service_changed on service (changed_at desc, id);

create table service_import (
  id uuid not null,
  council_id uuid not null,
  started_at timestamptz not null,
  started_by text not null,
  status text not null,
  file_name text,
  sha256 text,
  line_count int not null default 0,
  new_count int not null default 0,
  changed_count int not null default 0,
  faulty_count int not null default 0,
  checked_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_service_import primary key (id),
  constraint fk_service_import_council foreign key (council_id) references organisation (id),
  constraint ck_service_import_status check (status in ('OPEN', 'CHECKED', 'PUBLISHED', 'DISCARDED')),
  constraint ck_service_import_checked check (status in ('OPEN', 'DISCARDED')
    or (checked_at is not null and file_name is not null and sha256 is not null)),
  constraint ck_service_import_published check (status <> 'PUBLISHED' or (faulty_count = 0 and line_count > 0)),
  constraint ck_service_import_ended check ((status in ('PUBLISHED', 'DISCARDED')) = (ended_at is not null)),
  constraint ck_service_import_counts check (new_count + changed_count + faulty_count <= line_count)
);
comment on table service_import is 'A file of services that a council checks and then publishes as a whole';
comment on column service_import.sha256 is 'Of the file that was checked, hexadecimal';
comment on column service_import.faulty_count is 'Lines with a fault; with any, nothing is published';
create unique index uq_service_import_open on service_import (council_id) where status in ('OPEN', 'CHECKED');

create table service_import_line (
  import_id uuid not null,
  line int not null,
  council_key text,
  facts jsonb,
  reservable boolean,
  fault text,
  fault_column text,
  fault_arguments jsonb,
  read_version bigint,
  constraint pk_service_import_line primary key (import_id, line),
  constraint fk_service_import_line_import foreign key (import_id) references service_import (id),
  constraint ck_service_import_line_read check ((facts is null) = (fault is not null) and (reservable is null) = (facts is null))
);
comment on table service_import_line is 'A line of such a file, read or with its fault';
comment on column service_import_line.line is 'Number of the line in the file, the head being 1';
comment on column service_import_line.fault is 'Code of the problem, with its arguments';
comment on column service_import_line.read_version is 'Of the service when the file was checked; null: it was not in the register';
create index ix_service_import_line_key on service_import_line (import_id, council_key);
create index ix_service_import_line_fault on service_import_line (import_id, line) where fault is not null;

create function service_line(s service) returns jsonb language sql immutable as $$
  select jsonb_strip_nulls(jsonb_build_object('title', s.title, 'summary', s.summary, 'area', s.area, 'cpv', s.cpv,
    'users', s.users, 'volumes', s.volumes, 'costStaff', s.cost_staff, 'costPremises', s.cost_premises,
    'costSupplies', s.cost_supplies, 'costContract', s.cost_contract, 'costCentral', s.cost_central, 'costOther', s.cost_other,
    'staff', s.staff_number, 'assets', s.assets, 'supplier', s.current_supplier, 'contractValue', s.contract_value,
    'contractEnd', s.contract_end, 'extensionUntil', s.extension_until, 'extensionNotice', s.extension_notice,
    'exclusion', s.exclusion))
$$;
comment on function service_line is 'A service as a line of a file says it';
