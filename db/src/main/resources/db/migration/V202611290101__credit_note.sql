create table credit_note (
  claw_back_id uuid not null,
  number text not null,
  issued_on date not null,
  given_by uuid not null,
  given_at timestamptz not null,
  constraint pk_credit_note primary key (claw_back_id),
  constraint fk_credit_note_claw_back foreign key (claw_back_id) references claw_back (id),
  constraint fk_credit_note_given_by foreign key (given_by) references person (id),
  constraint ck_credit_note_number check (length(trim(number)) between 1 and 100)
);
comment on table credit_note is 'The provider''s credit note for a decided claw-back; one for each, final';

create table credit_note_file (
  claw_back_id uuid not null,
  content bytea not null,
  sha256 text not null,
  kept_at timestamptz not null,
  constraint pk_credit_note_file primary key (claw_back_id),
  constraint fk_credit_note_file_credit_note foreign key (claw_back_id) references credit_note (claw_back_id),
  constraint ck_credit_note_file_content check (length(content) between 1 and 1048576),
  constraint ck_credit_note_file_sha256 check (sha256 = encode(sha256(content), 'hex'))
);
comment on table credit_note_file is 'The credit note as it came, UBL 2.1; none where number and day were typed';

create function credit_note_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a credit note is final';
  end if;
  if not exists (select 1 from claw_back where id = new.claw_back_id and status = 'CLAIMED' and amount > 0) then
    raise exception 'a credit note is for money that is owed back';
  end if;
  return new;
end $$;
create trigger tr_credit_note_is_final before insert or update or delete on credit_note
  for each row execute function credit_note_is_final();

create function credit_note_file_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a credit note is kept as it came';
end $$;
create trigger tr_credit_note_file_is_final before update or delete on credit_note_file
  for each row execute function credit_note_file_is_final();
