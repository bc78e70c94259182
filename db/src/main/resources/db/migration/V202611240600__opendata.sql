create table ocds_release (
  id bigint generated always as identity,
  release_id text not null,
  ocid text not null,
  tag text not null,
  released_at timestamptz not null,
  body text not null,
  constraint pk_ocds_release primary key (id),
  constraint uq_ocds_release_release_id unique (release_id),
  constraint fk_ocds_release_case foreign key (ocid) references case_file (ocid),
  constraint ck_ocds_release_body check (body is json object)
);
comment on table ocds_release is 'OCDS 1.1.5 releases as they were published: one per public step of a case, written in its transaction, never changed';
comment on column ocds_release.tag is 'Codes of the codelist releaseTag, separated by commas';
comment on column ocds_release.body is 'The release as JSON, word for word';
create index ix_ocds_release_ocid on ocds_release (ocid, released_at, id);

create function ocds_release_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'ocds_release is append-only';
end $$;
create trigger tr_ocds_release_is_final before update or delete on ocds_release
  for each row execute function ocds_release_is_final();
