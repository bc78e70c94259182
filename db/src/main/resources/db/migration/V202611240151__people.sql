create table mail_token (
  token_hash text not null,
  person_id uuid not null,
  purpose text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint pk_mail_token primary key (token_hash),
  constraint fk_mail_token_person foreign key (person_id) references person (id),
  constraint ck_mail_token_purpose check (purpose in ('CONFIRM_EMAIL', 'NEW_PASSWORD')),
  constraint ck_mail_token_expires_at check (expires_at > created_at)
);
comment on table mail_token is 'Proof of owning a mailbox: sent by mail, kept here as a SHA-256 hash only, good once and until it expires';
create index ix_mail_token_person on mail_token (person_id, purpose);

create table sign_in_throttle (
  subject_hash text not null,
  failures int not null default 0,
  last_failure_at timestamptz,
  locked_until timestamptz,
  version bigint not null default 0,
  constraint pk_sign_in_throttle primary key (subject_hash),
  constraint ck_sign_in_throttle_failures check (failures >= 0)
);
comment on table sign_in_throttle is 'Counts failed attempts per account and address, and per address; five failures lead to a wait that grows';
comment on column sign_in_throttle.subject_hash is 'SHA-256 of what is counted: nobody reads here what was typed into the form';

create table invitation (
  id uuid not null,
  organisation_id uuid not null,
  email text not null,
  roles text not null,
  token_hash text not null,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  version bigint not null default 0,
  constraint pk_invitation primary key (id),
  constraint uq_invitation_token_hash unique (token_hash),
  constraint fk_invitation_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_invitation_invited_by foreign key (invited_by) references person (id),
  constraint ck_invitation_expires_at check (expires_at > created_at)
);
comment on table invitation is 'Asks the owner of a mailbox to become a member with these roles; good once and until it expires';
create index ix_invitation_organisation on invitation (organisation_id) where accepted_at is null;
