create table person (
  id uuid not null,
  name text not null,
  email text not null,
  password_hash text,
  language text not null default 'en',
  email_confirmed_at timestamptz,
  sessions_valid_from timestamptz not null default portal_now(),
  created_at timestamptz not null default portal_now(),
  version bigint not null default 0,
  constraint pk_person primary key (id),
  constraint ck_person_name check (length(trim(name)) between 1 and 200),
  constraint ck_person_language check (language in ('en', 'de')),
  constraint ck_person_email check (position('@' in email) > 1)
);
comment on table person is 'An account: somebody who acts in the portal';
comment on column person.sessions_valid_from is 'Sessions begun before this instant are ended: sign-out everywhere';
comment on column person.email_confirmed_at is 'When the person followed the link sent by mail; without it there is no sign-in';
create unique index uq_person_email on person (lower(email));

create table organisation (
  id uuid not null,
  reference text not null,
  name text not null,
  kind text not null,
  purpose text,
  area text,
  website text,
  identifier_scheme text,
  identifier text,
  created_at timestamptz not null default portal_now(),
  version bigint not null default 0,
  constraint pk_organisation primary key (id),
  constraint uq_organisation_reference unique (reference),
  constraint ck_organisation_name check (length(trim(name)) between 1 and 200),
  constraint ck_organisation_kind check (kind in
    ('COMMUNITY_GROUP', 'CO_OPERATIVE', 'CHARITY', 'PARISH_COUNCIL', 'STAFF_MUTUAL', 'COMPANY', 'COUNCIL'))
);
comment on table organisation is 'A body that challenges, bids, provides or commissions';
comment on column organisation.identifier_scheme is 'Code of the register in the org-id.guide list, such as GB-COH or GB-CHC';
create unique index uq_organisation_identifier on organisation (identifier_scheme, identifier) where identifier is not null;

create table membership (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  since timestamptz not null default portal_now(),
  until timestamptz,
  version bigint not null default 0,
  constraint pk_membership primary key (id),
  constraint fk_membership_person foreign key (person_id) references person (id),
  constraint fk_membership_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_membership_until check (until is null or until >= since)
);
comment on table membership is 'Who acts for which organisation; ended, never deleted';
create unique index uq_membership_current on membership (person_id, organisation_id) where until is null;
create index ix_membership_organisation on membership (organisation_id);

create table membership_role (
  membership_id uuid not null,
  role text not null,
  constraint pk_membership_role primary key (membership_id, role),
  constraint fk_membership_role_membership foreign key (membership_id) references membership (id),
  constraint ck_membership_role_role check (role in
    ('OWNER', 'EDITOR', 'READER', 'ORGANISER', 'COMMISSIONING', 'PROCUREMENT', 'EVALUATOR', 'MODERATOR', 'CONTRACT_MANAGER',
     'FINANCE', 'MONITORING_OFFICER', 'SERVICE_USER_REPRESENTATIVE', 'AUDITOR', 'ADMINISTRATOR'))
);
comment on table membership_role is 'What a member may do there; the permissions of each role stand in org.allmende.identity.Permission';
