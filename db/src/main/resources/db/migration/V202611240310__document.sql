create table document (
  id uuid not null,
  subject_id uuid not null,
  owner_id uuid not null,
  purpose text not null,
  state text not null,
  size bigint not null,
  received bigint not null default 0,
  description bytea not null,
  wrapped_key bytea,
  sealed boolean not null default false,
  started_by uuid,
  started_at timestamptz not null,
  stored_at timestamptz,
  version bigint not null default 0,
  constraint pk_document primary key (id),
  constraint fk_document_owner foreign key (owner_id) references organisation (id),
  constraint fk_document_started_by foreign key (started_by) references person (id),
  constraint ck_document_state check (state in ('UPLOADING', 'STORED')),
  constraint ck_document_size check (size > 0 and size <= 104857600 and received between 0 and size),
  constraint ck_document_stored check (state = 'UPLOADING' or (received = size and stored_at is not null))
);
comment on table document is 'A file of a draft or of a published matter; bytes lie in document_block';
comment on column document.subject_id is 'The bid, tender or other matter that it belongs to';
comment on column document.description is 'Name, media type and SHA-256, encrypted under the document''s own key';
comment on column document.wrapped_key is 'The document''s own key under the server''s key; null while it lies sealed in a bid';
create index ix_document_subject on document (subject_id, started_at);

create table document_block (
  document_id uuid not null,
  number int not null,
  byte_offset bigint not null,
  length int not null,
  content bytea not null,
  constraint pk_document_block primary key (document_id, number),
  constraint fk_document_block_document foreign key (document_id) references document (id) on delete cascade,
  constraint ck_document_block_length check (length > 0)
);
comment on table document_block is 'A block of a file, encrypted and authenticated together with its number';
alter table document_block alter column content set storage external;
