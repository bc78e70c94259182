create table outbox_mail (
  id uuid not null,
  recipient_id uuid,
  recipient_email text not null,
  language text not null,
  mail_key text not null,
  args text not null default '[]',
  link text,
  case_id uuid,
  created_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  constraint pk_outbox_mail primary key (id),
  constraint fk_outbox_mail_recipient foreign key (recipient_id) references person (id),
  constraint ck_outbox_mail_language check (language in ('en', 'de'))
);
comment on table outbox_mail is 'Mail to be sent, written in the transaction of what it tells of; the sender marks what has left';
create index ix_outbox_mail_due on outbox_mail (next_attempt_at) where sent_at is null;
create index ix_outbox_mail_created on outbox_mail (created_at desc);
