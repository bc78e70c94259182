-- What is missing of a service's data is asked for, answered or refused in public; each answer is a version of its data pack.
create table data_request (
  id uuid not null,
  reference text not null,
  service_id uuid not null,
  council_id uuid not null,
  case_id uuid not null,
  asked_by uuid not null,
  organisation_id uuid,
  missing text not null,
  missing_key text not null,
  purpose text not null,
  status text not null,
  received_at timestamptz not null,
  due timestamptz not null,
  reminded_at timestamptz,
  overdue_at timestamptz,
  closed_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  answer text,
  refusal_ground text,
  refusal_reasons text,
  public_interest text,
  version bigint not null default 0,
  constraint pk_data_request primary key (id),
  constraint uq_data_request_reference unique (reference),
  constraint fk_data_request_service foreign key (service_id) references service (id),
  constraint fk_data_request_council foreign key (council_id) references organisation (id),
  -- at the end of the transaction: the case is opened in the same one, in whatever order it is written
  constraint fk_data_request_case foreign key (case_id) references case_file (id) deferrable initially deferred,
  constraint fk_data_request_asked_by foreign key (asked_by) references person (id),
  constraint fk_data_request_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_data_request_decided_by foreign key (decided_by) references person (id),
  constraint ck_data_request_status check (status in ('OPEN', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
  constraint ck_data_request_missing check (length(missing) between 10 and 2000),
  constraint ck_data_request_purpose check (length(purpose) <= 2000),
  -- the twentieth working day is at least 26 days after a Sunday, and with every holiday known less than 60 after any day
  constraint ck_data_request_due check ((due at time zone 'Europe/London')::date
    - (received_at at time zone 'Europe/London')::date between 26 and 60),
  constraint ck_data_request_overdue check (overdue_at > due),
  constraint ck_data_request_closed check ((status = 'OPEN') = (closed_at is null)),
  constraint ck_data_request_decided check ((status in ('ANSWERED', 'REFUSED')) = (decided_by is not null)
    and (decided_by is null) = (decided_by_name is null)),
  constraint ck_data_request_answer check ((status = 'ANSWERED') = (answer is not null)
    and length(answer) between 10 and 20000),
  constraint ck_data_request_refusal check ((status = 'REFUSED') = (refusal_ground is not null)
    and (refusal_ground is null) = (refusal_reasons is null)
    and length(refusal_reasons) between 40 and 8000),
  constraint ck_data_request_ground check (refusal_ground in ('NOT_HELD', 'COST_LIMIT', 'VEXATIOUS_OR_REPEATED',
    'ELSEWHERE', 'TO_BE_PUBLISHED', 'PERSONAL_DATA', 'IN_CONFIDENCE', 'COMMERCIAL')),
  constraint ck_data_request_public_interest check (
    (public_interest is not null) = coalesce(refusal_ground in ('TO_BE_PUBLISHED', 'COMMERCIAL'), false)
    and length(public_interest) between 40 and 8000)
);
comment on table data_request is 'A request for missing data about a service, public but for who asked (Freedom of Information Act 2000 ss.1, 8)';
comment on column data_request.asked_by is 'Known to the council, which may not act on a nameless request (s.8(1)(b)); never public';
comment on column data_request.organisation_id is 'The organisation in whose name it was asked; public. Null: a resident';
comment on column data_request.missing_key is 'The words without case and surplus blanks: by it a second click is known';
comment on column data_request.due is 'End of the twentieth working day following the date of receipt (s.10(1), (6))';
comment on column data_request.public_interest is 'Why the interest in withholding outweighs that in disclosing, where the ground is not absolute (ss.2(2)(b), 17(3)(b))';
create unique index uq_data_request_open on data_request (service_id, asked_by, md5(missing_key)) where status = 'OPEN';
create index ix_data_request_service on data_request (service_id, received_at);
create index ix_data_request_council on data_request (council_id, received_at);
create index ix_data_request_list on data_request (received_at desc, id);
create index ix_data_request_open on data_request (due) where status = 'OPEN';

create function data_request_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'OPEN' or (new.service_id, new.asked_by, new.missing, new.purpose, new.received_at, new.due)
    is distinct from (old.service_id, old.asked_by, old.missing, old.purpose, old.received_at, old.due) then
    raise exception 'what was asked and what was answered stay as they are';
  end if;
  return new;
end $$;
create trigger tr_data_request_is_kept before update or delete on data_request
  for each row execute function data_request_is_kept();

create table data_pack_version (
  id uuid not null,
  service_id uuid not null,
  number int not null,
  request_id uuid not null,
  changed text not null,
  published_at timestamptz not null,
  published_by_name text not null,
  constraint pk_data_pack_version primary key (id),
  constraint uq_data_pack_version_number unique (service_id, number),
  constraint uq_data_pack_version_request unique (request_id),
  constraint fk_data_pack_version_service foreign key (service_id) references service (id),
  constraint fk_data_pack_version_request foreign key (request_id) references data_request (id) deferrable initially deferred,
  constraint ck_data_pack_version_number check (number >= 1),
  constraint ck_data_pack_version_changed check (length(changed) between 10 and 2000)
);
comment on table data_pack_version is 'A version of the data pack of a service: what an answer has added, with its files; all of them stay readable';
comment on column data_pack_version.id is 'The subject of its files';
comment on column data_pack_version.number is 'Counts from 1 for each service, without gaps';

create function data_pack_version_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a data pack stays as it is';
end $$;
create trigger tr_data_pack_version_is_kept before update or delete on data_pack_version
  for each row execute function data_pack_version_is_kept();
