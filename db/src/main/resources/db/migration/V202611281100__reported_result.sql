create table contract_person_key (
  contract_id uuid not null,
  sealed bytea not null,
  made_at timestamptz not null,
  constraint pk_contract_person_key primary key (contract_id),
  constraint fk_contract_person_key_contract foreign key (contract_id) references contract (id)
);
comment on table contract_person_key is 'Under which the people of a contract''s results are hashed; without it no hash can be tried out';
comment on column contract_person_key.sealed is '32 bytes, sealed under the server''s key, which lies outside of the database';

create table result_import (
  id uuid not null,
  contract_id uuid not null,
  started_at timestamptz not null,
  started_by text not null,
  status text not null,
  file_name text,
  sha256 text,
  line_count bigint not null default 0,
  new_count bigint not null default 0,
  faulty_count bigint not null default 0,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_result_import primary key (id),
  constraint fk_result_import_contract foreign key (contract_id) references contract (id),
  constraint ck_result_import_status check (status in ('OPEN', 'IMPORTED', 'REFUSED', 'DISCARDED')),
  constraint ck_result_import_ended check ((status = 'OPEN') = (ended_at is null)),
  constraint ck_result_import_read check (status in ('OPEN', 'DISCARDED') or (file_name is not null and sha256 is not null)),
  constraint ck_result_import_imported check (status <> 'IMPORTED' or (faulty_count = 0 and line_count > 0)),
  constraint ck_result_import_refused check ((status = 'REFUSED') = (faulty_count > 0)),
  constraint ck_result_import_counts check (new_count between 0 and line_count and (status = 'IMPORTED' or new_count = 0))
);
comment on table result_import is 'A file of results of which every line was taken, or none; the file itself goes when it was read';
comment on column result_import.sha256 is 'Of the file that was read, hexadecimal';
comment on column result_import.new_count is 'Results that were not known by their key before';
create unique index uq_result_import_open on result_import (contract_id) where status = 'OPEN';
create index ix_result_import_contract on result_import (contract_id, ended_at desc);

create table result_import_fault (
  import_id uuid not null,
  number int not null,
  line bigint not null,
  "column" text not null,
  code text not null,
  arguments jsonb not null,
  constraint pk_result_import_fault primary key (import_id, number),
  constraint fk_result_import_fault_import foreign key (import_id) references result_import (id),
  constraint ck_result_import_fault_number check (number between 1 and 100)
);
comment on table result_import_fault is 'What was wrong with a refused file, the first hundred faults; never a key of a person';
comment on column result_import_fault.line is 'Number of the line in the file, the head being 1; 0: the file as a whole';

create table reported_result (
  contract_id uuid not null,
  result_key text not null,
  metric_id uuid not null,
  person bytea not null,
  day date not null,
  quantity numeric(11, 2) not null,
  need_group text not null,
  kind text not null,
  import_id uuid not null,
  constraint pk_reported_result primary key (contract_id, result_key),
  constraint fk_reported_result_metric foreign key (metric_id) references outcome_metric (id),
  constraint fk_reported_result_import foreign key (import_id) references result_import (id),
  constraint ck_reported_result_person check (octet_length(person) = 32),
  constraint ck_reported_result_quantity check (quantity > 0),
  constraint ck_reported_result_kind check (kind in ('RESULT', 'REFERRAL')),
  constraint ck_reported_result_texts check (result_key <> '' and length(result_key) <= 100 and length(need_group) <= 40)
);
comment on table reported_result is 'Something reached with one person, or one person referred, as the provider reported it';
comment on column reported_result.result_key is 'The provider''s own: by it a file that comes twice doubles nothing';
comment on column reported_result.person is 'HMAC-SHA-256 of the provider''s key of the person under the contract''s key';
comment on column reported_result.need_group is 'A short word of the provider; empty for none';
create index ix_reported_result_metric on reported_result (metric_id, day);
create index ix_reported_result_import on reported_result (import_id);

create table result_need_count (
  metric_id uuid not null,
  need_group text not null,
  referred bigint not null,
  reached bigint not null,
  constraint pk_result_need_count primary key (metric_id, need_group),
  constraint fk_result_need_count_metric foreign key (metric_id) references outcome_metric (id),
  constraint ck_result_need_count check (referred >= 0 and reached >= 0)
);
comment on table result_need_count is 'Different people by need group, counted when a file was taken; exact, so never public as it is';
comment on column result_need_count.need_group is 'In lower case; empty for people without one';
comment on column result_need_count.referred is 'People with a referral';
comment on column result_need_count.reached is 'People with a result';
