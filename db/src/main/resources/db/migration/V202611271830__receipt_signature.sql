create table receipt_key (
  id text not null,
  public_key_sealed bytea not null,
  constraint pk_receipt_key primary key (id)
);
comment on table receipt_key is 'Public keys that have signed receipts; append-only, so that old receipts stay checkable';
comment on column receipt_key.id is 'Beginning of the SHA-256 of the public key';
comment on column receipt_key.public_key_sealed is 'Encrypted under the server''s key: who writes here cannot bring in a key of their own';

create function receipt_key_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'receipt_key is append-only';
end $$;
create trigger tr_receipt_key_is_final before update or delete on receipt_key
  for each row execute function receipt_key_is_final();

alter table sealed_bid add column receipt_key_id text;
alter table sealed_bid add column receipt_signature text;
alter table sealed_bid add constraint fk_sealed_bid_receipt_key foreign key (receipt_key_id) references receipt_key (id);
alter table sealed_bid add constraint ck_sealed_bid_signature check ((receipt_key_id is null) = (receipt_signature is null));
comment on column sealed_bid.receipt_key_id is 'The key that signed the receipt; null from before there were signatures';
comment on column sealed_bid.receipt_signature is 'Ed25519 over the receipt''s statement, base64';
