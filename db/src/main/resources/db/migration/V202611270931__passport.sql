-- The evidence passport: an organisation's papers with their days of validity, kept once, shared by code, used with consent.
create table passport_paper (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  title text not null,
  versions int not null default 0,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_passport_paper primary key (id),
  constraint fk_passport_paper_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_passport_paper_created_by foreign key (created_by) references person (id),
  constraint ck_passport_paper_kind check (kind in ('CONSTITUTION', 'ACCOUNTS', 'INSURANCE', 'SAFEGUARDING',
    'DATA_PROTECTION', 'HEALTH_AND_SAFETY', 'EQUALITY', 'OTHER')),
  constraint ck_passport_paper_title check (length(title) between 3 and 200),
  constraint ck_passport_paper_versions check (versions >= 0)
);
comment on table passport_paper is 'A paper of an organisation that it shows again and again; read by its members, and by those to whom a consented use has sent a version';
comment on column passport_paper.id is 'Also the subject of the file of the next version, until it is kept';
comment on column passport_paper.versions is 'How many there are; the newest has this number';
create index ix_passport_paper_organisation on passport_paper (organisation_id);

create table passport_version (
  id uuid not null,
  paper_id uuid not null,
  number int not null,
  valid_from date not null,
  valid_until date,
  note text not null,
  document_id uuid not null,
  sha256 text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  constraint pk_passport_version primary key (id),
  constraint uq_passport_version_number unique (paper_id, number),
  constraint uq_passport_version_document unique (document_id),
  constraint fk_passport_version_paper foreign key (paper_id) references passport_paper (id),
  constraint fk_passport_version_document foreign key (document_id) references document (id),
  constraint fk_passport_version_added_by foreign key (added_by) references person (id),
  constraint ck_passport_version_number check (number >= 1),
  constraint ck_passport_version_valid check (valid_until >= valid_from),
  constraint ck_passport_version_note check (length(note) <= 500),
  constraint ck_passport_version_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table passport_version is 'A version of a paper with its one file; stays as it is';
comment on column passport_version.id is 'The subject of its file';
comment on column passport_version.valid_until is 'The last day of validity; null: it does not end by itself';
create index ix_passport_version_ends on passport_version (valid_until) where valid_until is not null;

create function passport_version_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a paper stays as it is';
end $$;
create trigger tr_passport_version_is_kept before update or delete on passport_version
  for each row execute function passport_version_is_kept();

create function passport_file_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from passport_version where document_id = old.id) then
    raise exception 'the file of a version of a paper stays as it is';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_document_passport_stays before update or delete on document
  for each row when (old.purpose = 'passport') execute function passport_file_stays();

create function passport_bytes_stay() returns trigger language plpgsql as $$
begin
  if exists (select 1 from passport_version where document_id = old.document_id) then
    raise exception 'the file of a version of a paper stays as it is';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_document_block_passport_stays before update or delete on document_block
  for each row execute function passport_bytes_stay();

create table passport_code (
  id uuid not null,
  organisation_id uuid not null,
  code text not null,
  purpose text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  revoked_by_name text,
  revoked_at timestamptz,
  version bigint not null default 0,
  constraint pk_passport_code primary key (id),
  constraint uq_passport_code_code unique (code),
  constraint fk_passport_code_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_passport_code_made_by foreign key (made_by) references person (id),
  constraint ck_passport_code_code check (code ~ '^[2-9A-HJKMNP-TV-Z]{10}$'),
  constraint ck_passport_code_purpose check (length(purpose) between 3 and 200),
  constraint ck_passport_code_revoked check ((revoked_at is null) = (revoked_by_name is null))
);
comment on table passport_code is 'A code by which others see what the versions are, never what is in them, and ask to use them';
comment on column passport_code.purpose is 'For whom it is, in the holder''s words; seen by the holder alone';
create index ix_passport_code_organisation on passport_code (organisation_id, made_at);

create table passport_code_version (
  code_id uuid not null,
  version_id uuid not null,
  constraint pk_passport_code_version primary key (code_id, version_id),
  constraint fk_passport_code_version_code foreign key (code_id) references passport_code (id) deferrable initially deferred,
  constraint fk_passport_code_version_version foreign key (version_id) references passport_version (id)
);
comment on table passport_code_version is 'What a code shows: these versions, and no later ones';

create function passport_code_is_pinned() returns trigger language plpgsql as $$
begin
  raise exception 'a code shows what it was made for';
end $$;
create trigger tr_passport_code_version_is_pinned before update or delete on passport_code_version
  for each row execute function passport_code_is_pinned();

create table passport_use (
  id uuid not null,
  version_id uuid not null,
  holder_id uuid not null,
  asker_id uuid not null,
  code_id uuid,
  subject_id uuid not null,
  subject_kind text not null,
  receiver_id uuid not null,
  about text not null,
  link text not null,
  state text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answered_by_name text,
  answered_at timestamptz,
  reason text,
  ended_by_name text,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_passport_use primary key (id),
  constraint fk_passport_use_version foreign key (version_id) references passport_version (id),
  constraint fk_passport_use_holder foreign key (holder_id) references organisation (id),
  constraint fk_passport_use_asker foreign key (asker_id) references organisation (id),
  constraint fk_passport_use_receiver foreign key (receiver_id) references organisation (id),
  constraint fk_passport_use_code foreign key (code_id) references passport_code (id),
  constraint fk_passport_use_asked_by foreign key (asked_by) references person (id),
  constraint ck_passport_use_own check ((holder_id = asker_id) = (code_id is null)),
  constraint ck_passport_use_kind check (subject_kind in ('EXPRESSION')),
  constraint ck_passport_use_state check (state in ('ASKED', 'CONSENTED', 'REFUSED', 'WITHDRAWN', 'DROPPED', 'LAPSED', 'SENT')),
  constraint ck_passport_use_answered check ((answered_at is null) = (answered_by_name is null)
    and (state <> 'ASKED' or answered_at is null)
    and (state not in ('CONSENTED', 'REFUSED', 'WITHDRAWN', 'SENT') or answered_at is not null)),
  constraint ck_passport_use_ended check ((state in ('WITHDRAWN', 'DROPPED', 'LAPSED', 'SENT')) = (ended_at is not null)),
  constraint ck_passport_use_reason check (length(reason) <= 1000)
);
comment on table passport_use is 'One version of a paper in one matter: asked for, consented to by its holder, and sent with the matter, after which it stays';
comment on column passport_use.subject_id is 'The matter: an expression of interest';
comment on column passport_use.receiver_id is 'The council that reads the file once the matter is sent';
comment on column passport_use.about is 'What the matter was called when it was asked: what the holder has consented to';
comment on column passport_use.code_id is 'The code by which it was asked; null: one''s own paper';
create unique index uq_passport_use_open on passport_use (subject_id, version_id) where state in ('ASKED', 'CONSENTED', 'SENT');
create index ix_passport_use_holder on passport_use (holder_id, asked_at);
create index ix_passport_use_subject on passport_use (subject_id);
create index ix_passport_use_version on passport_use (version_id);

create function passport_use_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state not in ('ASKED', 'CONSENTED')
      or (new.version_id, new.holder_id, new.asker_id, new.code_id, new.subject_id, new.receiver_id, new.asked_by, new.asked_at)
        is distinct from
        (old.version_id, old.holder_id, old.asker_id, old.code_id, old.subject_id, old.receiver_id, old.asked_by, old.asked_at) then
    raise exception 'what was asked, answered and sent of a paper stays as it is';
  end if;
  return new;
end $$;
create trigger tr_passport_use_is_kept before update or delete on passport_use
  for each row execute function passport_use_is_kept();

create table passport_told (
  version_id uuid not null,
  days int not null,
  told_at timestamptz not null,
  constraint pk_passport_told primary key (version_id, days),
  constraint fk_passport_told_version foreign key (version_id) references passport_version (id),
  constraint ck_passport_told_days check (days > 0)
);
comment on table passport_told is 'That a version ends in so many days was told; a line can be written once, whoever runs at the same time';
