create table bid (
  id uuid not null,
  reference text not null,
  tender_id uuid not null,
  organisation_id uuid not null,
  case_id uuid not null,
  status text not null,
  started_at timestamptz not null,
  submitted_at timestamptz,
  sealed_version int not null default 0,
  inadmissible_reason text,
  version bigint not null default 0,
  constraint pk_bid primary key (id),
  constraint uq_bid_reference unique (reference),
  constraint uq_bid_tender_organisation unique (tender_id, organisation_id),
  constraint fk_bid_tender foreign key (tender_id) references tender (id),
  constraint fk_bid_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_bid_case foreign key (case_id) references case_file (id),
  constraint ck_bid_status check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'OPENED', 'INADMISSIBLE', 'NOT_SUBMITTED')),
  constraint ck_bid_submitted check (status <> 'SUBMITTED' or (submitted_at is not null and sealed_version > 0))
);
comment on table bid is 'Who bids and where the bid stands; never what is in it';
create index ix_bid_tender on bid (tender_id, status);
create index ix_bid_organisation on bid (organisation_id, started_at desc);

create function bid_is_in_time() returns trigger language plpgsql as $$
begin
  if new.submitted_at is not null and new.submitted_at > (select deadline from tender where id = new.tender_id) then
    raise exception 'a bid after the deadline';
  end if;
  return new;
end $$;
create trigger tr_bid_is_in_time before insert or update on bid for each row execute function bid_is_in_time();

create table bid_draft (
  bid_id uuid not null,
  content bytea not null,
  saved_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_bid_draft primary key (bid_id),
  constraint fk_bid_draft_bid foreign key (bid_id) references bid (id)
);
comment on table bid_draft is 'The working copy, encrypted under the server''s key; deleted at submission';

create table sealed_bid (
  id uuid not null,
  bid_id uuid not null,
  version_number int not null,
  receipt_number text not null,
  manifest_sha256 text not null,
  sealed_at timestamptz not null,
  document_count int not null,
  byte_count bigint not null,
  content bytea not null,
  key_for_tender bytea not null,
  key_for_bidder bytea not null,
  constraint pk_sealed_bid primary key (id),
  constraint uq_sealed_bid_version unique (bid_id, version_number),
  constraint uq_sealed_bid_receipt_number unique (receipt_number),
  constraint fk_sealed_bid_bid foreign key (bid_id) references bid (id)
);
comment on table sealed_bid is 'A sealed version: ciphertext and fingerprint; append-only';

create function sealed_bid_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'sealed_bid is append-only';
end $$;
create trigger tr_sealed_bid_is_final before update or delete on sealed_bid
  for each row execute function sealed_bid_is_final();

create table opened_bid (
  bid_id uuid not null,
  content text not null,
  opened_at timestamptz not null,
  constraint pk_opened_bid primary key (bid_id),
  constraint fk_opened_bid_bid foreign key (bid_id) references bid (id)
);
comment on table opened_bid is 'What a bid says, readable after two officers have opened it';
