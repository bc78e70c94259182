create table case_file (
  id uuid not null,
  ocid text not null,
  title text not null,
  council_id uuid not null,
  service_id uuid,
  opened_at timestamptz not null,
  constraint pk_case_file primary key (id),
  constraint uq_case_file_ocid unique (ocid),
  constraint fk_case_file_council foreign key (council_id) references organisation (id)
);
comment on table case_file is 'The thread from challenge to outcome: expression of interest, tender, award, contract and payments share one';
comment on column case_file.ocid is 'Open Contracting id: registered prefix and our own part';

create table story_entry (
  id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  story_key text not null,
  at timestamptz not null,
  actor_label text not null,
  visibility text not null default 'PUBLIC',
  args text not null default '[]',
  link text,
  constraint pk_story_entry primary key (id),
  constraint fk_story_entry_case foreign key (case_id) references case_file (id),
  constraint ck_story_entry_visibility check (visibility in ('PUBLIC', 'PARTIES'))
);
comment on table story_entry is 'One line of a case''s timeline; the words come from the message bundles by story_key and args';
create index ix_story_entry_case on story_entry (case_id, at desc, id desc);
create index ix_story_entry_at on story_entry (at desc) where visibility = 'PUBLIC';

create table work_item (
  id uuid not null,
  engine_ref text not null,
  process_key text not null,
  step text not null,
  subject_id uuid not null,
  reference text not null,
  case_id uuid not null,
  title text not null,
  organisation_id uuid,
  role text,
  person_id uuid,
  turn text not null,
  clock text,
  link text,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  constraint pk_work_item primary key (id),
  constraint uq_work_item_engine_ref unique (engine_ref),
  constraint fk_work_item_case foreign key (case_id) references case_file (id)
);
comment on table work_item is 'Read model of whose turn it is: one row per waiting step of a process, written in the step''s own transaction';
comment on column work_item.engine_ref is 'The engine''s id of the task or execution that waits';
comment on column work_item.role is 'Any member of the organisation with this role may act; null: person_id alone, or nobody in the portal';
create index ix_work_item_open_organisation on work_item (organisation_id, role, due_at) where closed_at is null;
create index ix_work_item_open_person on work_item (person_id, due_at) where closed_at is null;
create index ix_work_item_subject on work_item (subject_id, opened_at);
create index ix_work_item_case on work_item (case_id) where closed_at is null;
