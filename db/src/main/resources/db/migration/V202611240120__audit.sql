create table audit_entry (
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null,
  actor_person_id uuid,
  actor_label text not null,
  use_case text not null,
  permission text not null,
  subject_kind text,
  subject_id uuid,
  outcome text not null,
  detail text,
  constraint pk_audit_entry primary key (id),
  constraint fk_audit_entry_person foreign key (actor_person_id) references person (id),
  constraint ck_audit_entry_actor_kind check (actor_kind in ('PERSON', 'PROCESS', 'ANONYMOUS')),
  constraint ck_audit_entry_outcome check (outcome in ('DONE', 'REFUSED', 'BROKEN_RULE'))
);
comment on table audit_entry is 'One line per call of a use case: who, what, on what, with which outcome; never changed, never what was typed';
create index ix_audit_entry_subject on audit_entry (subject_id, at);
create index ix_audit_entry_actor on audit_entry (actor_person_id, at);

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end $$;
create trigger tr_audit_entry_is_final before update or delete on audit_entry
  for each row execute function audit_entry_is_final();
