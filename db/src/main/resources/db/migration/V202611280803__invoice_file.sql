create table payment_invoice_file (
  payment_id uuid not null,
  content bytea not null,
  sha256 text not null,
  kept_at timestamptz not null,
  constraint pk_payment_invoice_file primary key (payment_id),
  constraint fk_payment_invoice_file_payment foreign key (payment_id) references payment (id),
  constraint ck_payment_invoice_file_content check (length(content) between 1 and 1048576),
  constraint ck_payment_invoice_file_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
comment on table payment_invoice_file is 'The invoice as it came, UBL 2.1; kept with the payment that was approved by it';

create function payment_invoice_file_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'an invoice is kept as it came';
end $$;
create trigger tr_payment_invoice_file_is_final before update or delete on payment_invoice_file
  for each row execute function payment_invoice_file_is_final();
