-- Groups that want the same service find each other, and write through the portal until one answers.
create table partner_search (
  id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  brings text not null,
  needs text not null,
  since timestamptz not null,
  until date not null,
  ended_at timestamptz,
  ending text,
  version bigint not null default 0,
  constraint pk_partner_search primary key (id),
  constraint fk_partner_search_service foreign key (service_id) references service (id),
  constraint fk_partner_search_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_partner_search_brings check (length(brings) between 10 and 500),
  constraint ck_partner_search_needs check (length(needs) <= 500),
  constraint ck_partner_search_until check (until >= (since at time zone 'Europe/London')::date
    and until <= (since at time zone 'Europe/London')::date + interval '12 months'),
  constraint ck_partner_search_ended check ((ended_at is null) = (ending is null)),
  constraint ck_partner_search_ending check (ending in ('TAKEN_BACK', 'OVER')),
  constraint ck_partner_search_over check (ending <> 'OVER' or (ended_at at time zone 'Europe/London')::date > until)
);
comment on table partner_search is 'An organisation looks for partners to challenge for a service; its name and these words alone are public, until it ends';
comment on column partner_search.until is 'Last day: the close of the council''s window, or twelve months';
create unique index uq_partner_search_open on partner_search (service_id, organisation_id) where ended_at is null;
create index ix_partner_search_until on partner_search (until) where ended_at is null;

create table partner_message (
  id uuid not null,
  search_id uuid not null,
  sender_id uuid not null,
  organisation_id uuid,
  words text not null,
  sent_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  version bigint not null default 0,
  constraint pk_partner_message primary key (id),
  constraint fk_partner_message_search foreign key (search_id) references partner_search (id),
  constraint fk_partner_message_sender foreign key (sender_id) references person (id),
  constraint fk_partner_message_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_partner_message_answered_by foreign key (answered_by) references person (id),
  constraint ck_partner_message_words check (length(words) between 10 and 4000),
  constraint ck_partner_message_answer check (length(answer) between 1 and 4000),
  constraint ck_partner_message_answered check ((answer is null) = (answered_by is null)
    and (answer is null) = (answered_at is null))
);
comment on table partner_message is 'A message to a group that looks for partners, and its answer; read by both sides alone, addresses only once answered';
create unique index uq_partner_message_waiting on partner_message (search_id, sender_id) where answer is null;
create index ix_partner_message_search on partner_message (search_id, sent_at);
create index ix_partner_message_sender on partner_message (sender_id, sent_at);
