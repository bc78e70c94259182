-- Files up to 2 GiB, of which what nobody goes on with is taken away again.
alter table document
  drop constraint ck_document_size,
  add constraint ck_document_size check (size > 0 and size <= 2147483648 and received between 0 and size),
  add column moved_at timestamptz not null default now();
alter table document alter column moved_at drop default;
comment on column document.size is 'In bytes, as announced; how much of it is taken is the decision of its capability, at most 2 GiB';
comment on column document.moved_at is 'When it was announced, or bytes of it came last';
create index ix_document_partly on document (moved_at) where state = 'UPLOADING';
