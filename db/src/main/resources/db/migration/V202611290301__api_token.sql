-- Tokens with which a program of an organisation sends results.
create table api_token (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  name text not null,
  secret_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_api_token primary key (id),
  constraint uq_api_token_secret unique (secret_hash),
  constraint fk_api_token_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_api_token_person foreign key (person_id) references person (id),
  constraint ck_api_token_name check (length(name) between 3 and 80),
  constraint ck_api_token_secret check (secret_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_api_token_life check (expires_at > made_at and expires_at <= made_at + interval '365 days' and ended_at >= made_at)
);
comment on table api_token is 'With it a program sends results for an organisation, in the name of its maker';
comment on column api_token.secret_hash is 'SHA-256 of 256 random bits, hexadecimal; the secret itself is kept nowhere';
comment on column api_token.used_at is 'To the minute';
create index ix_api_token_organisation on api_token (organisation_id, made_at desc);
