create table bid_arrival (
  id bigint generated always as identity,
  bid_id uuid not null,
  kind text not null,
  at timestamptz not null,
  person_id uuid,
  document_id uuid,
  from_byte bigint,
  up_to_byte bigint,
  size bigint,
  version_number int,
  receipt_number text,
  code text,
  constraint pk_bid_arrival primary key (id),
  constraint ck_bid_arrival_kind check (kind in ('FILE_ANNOUNCED', 'FILE_REFUSED', 'PIECE_RECEIVED', 'PIECE_REFUSED',
    'UPLOAD_INTERRUPTED', 'FILE_WHOLE', 'FILE_REMOVED', 'SENT', 'REPLACED', 'SENDING_REFUSED', 'WITHDRAWN',
    'WITHDRAWAL_REFUSED')),
  constraint ck_bid_arrival_code check (kind not in ('FILE_REFUSED', 'PIECE_REFUSED', 'SENDING_REFUSED',
    'WITHDRAWAL_REFUSED') or code is not null)
);
comment on table bid_arrival is 'Arrival ledger: every attempt with a bid, its error and its time; append-only. Without foreign keys: a refused attempt is written in a transaction of its own while the refused one still holds the bid''s row';
comment on column bid_arrival.at is 'portal_now(); of what was sent, the instant on the receipt';
comment on column bid_arrival.document_id is 'Names, types and hashes of files stand in the files alone, under their own keys';
comment on column bid_arrival.code is 'Of the problem, such as TENDER_DEADLINE_PASSED';
create index ix_bid_arrival_bid on bid_arrival (bid_id, id);

create function bid_arrival_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'bid_arrival is append-only';
end $$;
create trigger tr_bid_arrival_is_final before update or delete on bid_arrival
  for each row execute function bid_arrival_is_final();
