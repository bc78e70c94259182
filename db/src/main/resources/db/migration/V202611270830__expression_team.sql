create table eoi_participant (
  id uuid not null,
  eoi_id uuid not null,
  capacity text not null,
  name text not null,
  status text not null,
  email text,
  token_hash text,
  invited_at timestamptz,
  expires_at timestamptz,
  organisation_id uuid,
  joined_at timestamptz,
  joined_by uuid,
  ended_at timestamptz,
  added_by uuid not null,
  added_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_eoi_participant primary key (id),
  constraint fk_eoi_participant_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_eoi_participant_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_eoi_participant_joined_by foreign key (joined_by) references person (id),
  constraint fk_eoi_participant_added_by foreign key (added_by) references person (id),
  constraint uq_eoi_participant_token unique (token_hash),
  constraint ck_eoi_participant_capacity check (capacity in ('CONSORTIUM_MEMBER', 'SUBCONTRACTOR')),
  constraint ck_eoi_participant_status check (status in ('WRITTEN_FOR', 'INVITED', 'JOINED', 'DECLINED', 'ENDED')),
  constraint ck_eoi_participant_name check (length(trim(name)) > 0),
  constraint ck_eoi_participant_invited check (status not in ('INVITED', 'DECLINED')
    or (email is not null and invited_at is not null and expires_at > invited_at)),
  constraint ck_eoi_participant_joined check ((organisation_id is null) = (joined_at is null)
    and (organisation_id is null) = (joined_by is null) and (status <> 'JOINED' or joined_at is not null)),
  constraint ck_eoi_participant_ended check ((ended_at is not null) = (status in ('DECLINED', 'ENDED')))
);
comment on table eoi_participant is 'A consortium member or subcontractor, of whom money and capability are asked as of the body itself (S.I. 2012/1313 Sch 1 paras 2-3)';
comment on column eoi_participant.name is 'As the lead wrote it; the organisation''s own name once it has joined';
comment on column eoi_participant.status is 'WRITTEN_FOR: the lead writes its part; ENDED: left or was taken out before the expression was sent';
comment on column eoi_participant.token_hash is 'SHA-256 of the secret in the invitation''s mail';
create index ix_eoi_participant_eoi on eoi_participant (eoi_id);
create unique index uq_eoi_participant_organisation on eoi_participant (eoi_id, organisation_id) where status = 'JOINED';
create index ix_eoi_participant_organisation on eoi_participant (organisation_id) where status = 'JOINED';
create index ix_eoi_participant_joined_by on eoi_participant (joined_by);
create index ix_eoi_participant_added_by on eoi_participant (added_by);

create function eoi_participant_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from expression_of_interest where id = old.eoi_id and status <> 'DRAFT') then
    raise exception 'who takes part in an expression of interest that was sent is frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_eoi_participant_is_frozen before update or delete on eoi_participant
  for each row execute function eoi_participant_is_frozen();

alter table expression_part disable trigger tr_expression_part_is_frozen;
alter table expression_part add participant_id uuid;
alter table expression_part add writer_id uuid;
alter table expression_part add aside_at timestamptz;
update expression_part set writer_id = (select organisation_id from expression_of_interest where id = expression_id);
alter table expression_part alter column writer_id set not null;
alter table expression_part enable trigger tr_expression_part_is_frozen;
alter table expression_part add constraint fk_expression_part_participant foreign key (participant_id) references eoi_participant (id);
alter table expression_part add constraint fk_expression_part_writer foreign key (writer_id) references organisation (id);
alter table expression_part drop constraint uq_expression_part_kind;
alter table expression_part add constraint uq_expression_part_kind unique nulls not distinct (expression_id, participant_id, kind);
alter table expression_part add constraint ck_expression_part_of_participant
  check (participant_id is null or kind in ('FINANCES', 'CAPABILITY'));
alter table expression_part add constraint ck_expression_part_aside check (aside_at is null or participant_id is not null);
comment on column expression_part.participant_id is 'Whose part it is; null: the body''s own';
comment on column expression_part.writer_id is 'The organisation that writes it: the body, or a participant that has joined';
comment on column expression_part.aside_at is 'Its participant left before the expression was sent; it counts no more';
create index ix_expression_part_participant on expression_part (participant_id);
create index ix_expression_part_writer on expression_part (writer_id);

create table expression_part_version (
  id uuid not null,
  part_id uuid not null,
  number int not null,
  words text not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  constraint pk_expression_part_version primary key (id),
  constraint uq_expression_part_version_number unique (part_id, number),
  constraint fk_expression_part_version_part foreign key (part_id) references expression_part (id),
  constraint fk_expression_part_version_saved_by foreign key (saved_by) references person (id),
  constraint ck_expression_part_version_number check (number > 0),
  constraint ck_expression_part_version_order check (saved_at >= begun_at)
);
comment on table expression_part_version is 'What a part said before; what one person writes without a longer pause is one version';
comment on column expression_part_version.saved_by is 'Null: written before versions were kept';
create index ix_expression_part_version_saved_by on expression_part_version (saved_by);

insert into expression_part_version (id, part_id, number, words, begun_at, saved_at, saved_by_name)
  select gen_random_uuid(), id, 1, words, saved_at, saved_at, coalesce(saved_by, '') from expression_part where saved_at is not null;

create table expression_comment (
  id uuid not null,
  eoi_id uuid not null,
  part_id uuid not null,
  words text not null,
  organisation_id uuid not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  settled_at timestamptz,
  settled_by_name text,
  version bigint not null default 0,
  constraint pk_expression_comment primary key (id),
  constraint fk_expression_comment_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_expression_comment_part foreign key (part_id) references expression_part (id),
  constraint fk_expression_comment_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_expression_comment_written_by foreign key (written_by) references person (id),
  constraint ck_expression_comment_words check (length(words) between 1 and 4000),
  constraint ck_expression_comment_settled check ((settled_at is null) = (settled_by_name is null))
);
comment on table expression_comment is 'What those who write a draft say to each other about one part; never part of what is sent';
create index ix_expression_comment_part on expression_comment (part_id, written_at);
create index ix_expression_comment_eoi on expression_comment (eoi_id);
create index ix_expression_comment_organisation on expression_comment (organisation_id);
create index ix_expression_comment_written_by on expression_comment (written_by);

alter table eoi_question add part_id uuid;
alter table eoi_question add amended_words text;
alter table eoi_question add constraint fk_eoi_question_part foreign key (part_id) references expression_part (id);
alter table eoi_question add constraint ck_eoi_question_amended
  check (amended_words is null or (part_id is not null and answer is not null and length(amended_words) between 1 and 20000));
comment on column eoi_question.part_id is 'The part that the council asks the body to amend';
comment on column eoi_question.amended_words is 'What that part says from the answer on; what was sent stays as it was';
create index ix_eoi_question_part on eoi_question (part_id);

create or replace function eoi_question_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answer is not null or new.words <> old.words or new.confidential <> old.confidential
      or new.part_id is distinct from old.part_id then
    raise exception 'a question that was asked stays as it is, and so does its answer';
  end if;
  return new;
end $$;
