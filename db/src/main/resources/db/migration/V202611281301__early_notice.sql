-- What a council says before it tenders: that it asks the market (UK2), and that it plans a tender (UK3).
create table early_notice (
  id uuid not null,
  reference text not null,
  kind text not null,
  case_id uuid not null,
  council_id uuid not null,
  status text not null,
  title text not null,
  summary text not null,
  supply text not null,
  cpv text not null,
  area text not null,
  estimated_value numeric(15, 2),
  supply_from date,
  process text not null,
  questions text not null,
  closes_on date,
  tender_on date,
  bids_on date,
  award_on date,
  procedure text,
  drafted_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text,
  version bigint not null default 0,
  constraint pk_early_notice primary key (id),
  constraint uq_early_notice_reference unique (reference),
  constraint fk_early_notice_case foreign key (case_id) references case_file (id),
  constraint fk_early_notice_council foreign key (council_id) references organisation (id),
  constraint ck_early_notice_kind check (kind in ('ENGAGEMENT', 'PLANNED')),
  constraint ck_early_notice_status check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  constraint ck_early_notice_value check (estimated_value >= 0),
  constraint ck_early_notice_procedure check (procedure in ('OPEN', 'COMPETITIVE_FLEXIBLE')),
  constraint ck_early_notice_published check (status = 'DRAFT' or published_at is not null),
  constraint ck_early_notice_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_because is not null)),
  constraint ck_early_notice_engagement check (status = 'DRAFT' or kind <> 'ENGAGEMENT' or closes_on is not null),
  constraint ck_early_notice_planned check (status = 'DRAFT' or kind <> 'PLANNED'
    or (tender_on is not null and bids_on >= tender_on and award_on >= bids_on and procedure is not null))
);
comment on table early_notice is 'A preliminary market engagement notice (Procurement Act 2023 s.17) or a planned procurement notice (s.15)';
comment on column early_notice.supply is 'How the services will be supplied: S.I. 2024/692 reg 14(1)(c)';
comment on column early_notice.process is 'How suppliers are engaged (reg 17(2)(f)), or how and when an interest may be expressed (reg 16(2)(k))';
comment on column early_notice.questions is 'What the council asks suppliers, one a line; only of an engagement';
comment on column early_notice.closes_on is 'Last day of the engagement: reg 17(2)(e)';
create index ix_early_notice_published on early_notice (published_at desc) where published_at is not null;
create index ix_early_notice_case on early_notice (case_id);
create index ix_early_notice_council on early_notice (council_id);

create function early_notice_is_frozen() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{status,withdrawn_at,withdrawn_because,version}'::text[]
    is distinct from to_jsonb(old) - '{status,withdrawn_at,withdrawn_because,version}'::text[] or new.status = 'DRAFT' then
    raise exception 'a published notice is frozen';
  end if;
  return new;
end $$;
create trigger tr_early_notice_is_frozen before update on early_notice for each row when (old.status <> 'DRAFT')
  execute function early_notice_is_frozen();

create table engagement_response (
  id uuid not null,
  notice_id uuid not null,
  organisation_id uuid not null,
  interested boolean not null,
  words text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_engagement_response primary key (id),
  constraint uq_engagement_response unique (notice_id, organisation_id),
  constraint fk_engagement_response_notice foreign key (notice_id) references early_notice (id),
  constraint fk_engagement_response_organisation foreign key (organisation_id) references organisation (id)
);
comment on table engagement_response is 'What an organisation answers to a market engagement; its council and itself alone read it';
create index ix_engagement_response_organisation on engagement_response (organisation_id);

create table engagement_answer (
  response_id uuid not null,
  number int not null,
  words text not null,
  constraint pk_engagement_answer primary key (response_id, number),
  constraint fk_engagement_answer_response foreign key (response_id) references engagement_response (id),
  constraint ck_engagement_answer_number check (number >= 1)
);
comment on table engagement_answer is 'The answer to one question of a market engagement, by its line';

create function engagement_response_is_in_time() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from early_notice n where n.id = new.notice_id and n.kind = 'ENGAGEMENT' and n.status = 'PUBLISHED'
      and (portal_now() at time zone 'Europe/London')::date <= n.closes_on) then
    raise exception 'the market engagement is not open';
  end if;
  return new;
end $$;
create trigger tr_engagement_response_is_in_time before insert or update on engagement_response
  for each row execute function engagement_response_is_in_time();

create table early_notice_tender (
  tender_id uuid not null,
  notice_id uuid not null,
  linked_at timestamptz not null,
  constraint pk_early_notice_tender primary key (tender_id, notice_id),
  constraint fk_early_notice_tender_tender foreign key (tender_id) references tender (id),
  constraint fk_early_notice_tender_notice foreign key (notice_id) references early_notice (id)
);
comment on table early_notice_tender is 'Which tender followed which early notice';
create index ix_early_notice_tender_notice on early_notice_tender (notice_id);

-- What went before a tender, as its notice has to say.
alter table tender
  add column planned_on date,
  add column engaged text not null default 'NO',
  add column unnoticed_because text not null default '',
  add constraint ck_tender_engaged check (engaged in ('NO', 'NOTICED', 'UNNOTICED')),
  add constraint ck_tender_unnoticed check ((engaged = 'UNNOTICED') = (unnoticed_because <> ''));
comment on column tender.planned_on is 'Day on which the planned procurement notice was published that the tender follows; it may shorten the tendering period';
comment on column tender.engaged is 'Whether preliminary market engagement was carried out, with a notice or without';
comment on column tender.unnoticed_because is 'Why there was no notice of it: Procurement Act 2023 s.17(1)(b)';
create function tender_groundwork_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published tender is frozen: what went before it too';
end $$;
create trigger tr_tender_groundwork_is_frozen before update on tender for each row
  when (old.status <> 'DRAFT' and (new.planned_on, new.engaged, new.unnoticed_because)
    is distinct from (old.planned_on, old.engaged, old.unnoticed_because))
  execute function tender_groundwork_is_frozen();
