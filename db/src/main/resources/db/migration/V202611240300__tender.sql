create table tender (
  id uuid not null,
  reference text not null,
  case_id uuid not null,
  council_id uuid not null,
  service_id uuid,
  eoi_id uuid,
  title text not null,
  summary text not null,
  terms text not null,
  cpv text not null,
  procedure text not null,
  light_touch boolean not null,
  status text not null,
  drafted_at timestamptz not null,
  published_at timestamptz,
  deadline timestamptz,
  closed_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  version bigint not null default 0,
  constraint pk_tender primary key (id),
  constraint uq_tender_reference unique (reference),
  constraint fk_tender_case foreign key (case_id) references case_file (id),
  constraint fk_tender_council foreign key (council_id) references organisation (id),
  constraint ck_tender_procedure check (procedure in ('OPEN', 'COMPETITIVE_FLEXIBLE', 'BELOW_THRESHOLD')),
  constraint ck_tender_status check (status in
    ('DRAFT', 'PUBLISHED', 'CLOSED', 'EVALUATION', 'AWARDED', 'COMPLETE', 'UNSUCCESSFUL', 'CANCELLED')),
  constraint ck_tender_published check (status in ('DRAFT', 'CANCELLED') or (published_at is not null and deadline is not null)),
  constraint ck_tender_deadline check (published_at is null or deadline > published_at)
);
comment on table tender is 'A council''s request for bids; publication freezes all but the status';
comment on column tender.eoi_id is 'The accepted expression of interest that forced it (Localism Act 2011 s.83(2))';
comment on column tender.deadline is 'The last instant for bids; it is itself in time';
comment on column tender.end_reason is 'NO_BIDS, NO_ADMISSIBLE_BID, or the council''s words for a cancellation';
create index ix_tender_open on tender (deadline) where status = 'PUBLISHED';
create index ix_tender_published on tender (published_at desc, id desc) where status <> 'DRAFT';
create index ix_tender_case on tender (case_id);
create index ix_tender_eoi on tender (eoi_id) where eoi_id is not null;
create index ix_tender_council_draft on tender (council_id) where status = 'DRAFT';
create index ix_tender_words on tender using gin (to_tsvector('english', title || ' ' || summary || ' ' || reference || ' ' || cpv));

create table tender_lot (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  title text not null,
  estimated_value numeric(15, 2) not null,
  constraint pk_tender_lot primary key (id),
  constraint uq_tender_lot_number unique (tender_id, number) deferrable initially deferred,
  constraint fk_tender_lot_tender foreign key (tender_id) references tender (id),
  constraint ck_tender_lot_value check (estimated_value >= 0)
);
comment on table tender_lot is 'A part that can be bid for on its own';
comment on column tender_lot.estimated_value is 'Pounds with VAT over the whole term';

create table tender_criterion (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  kind text not null,
  title text not null,
  description text not null,
  weight numeric(7, 4) not null,
  levels text not null,
  constraint pk_tender_criterion primary key (id),
  constraint uq_tender_criterion_number unique (tender_id, number) deferrable initially deferred,
  constraint fk_tender_criterion_tender foreign key (tender_id) references tender (id),
  constraint ck_tender_criterion_kind check (kind in ('QUALITY', 'PRICE', 'SOCIAL_VALUE', 'USERS_VIEW')),
  constraint ck_tender_criterion_weight check (weight > 0 and weight <= 100)
);
comment on table tender_criterion is 'An award criterion; frozen by publication (Woods v Milton Keynes [2015] EWHC 2011)';
comment on column tender_criterion.levels is 'JSON array: the words of the levels 0 to 5; empty for the price';

create table tender_outcome_offer (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  title text not null,
  unit text not null,
  baseline numeric(15, 4) not null,
  target numeric(15, 4) not null,
  price_per_outcome numeric(15, 2) not null,
  payment_cap numeric(15, 2) not null,
  constraint pk_tender_outcome_offer primary key (id),
  constraint uq_tender_outcome_offer_number unique (tender_id, number) deferrable initially deferred,
  constraint fk_tender_outcome_offer_tender foreign key (tender_id) references tender (id),
  constraint ck_tender_outcome_offer_money check (price_per_outcome >= 0 and payment_cap >= 0)
);
comment on table tender_outcome_offer is 'A row of the rate card: an outcome that will be paid for once verified';

create table tender_seat (
  tender_id uuid not null,
  person_id uuid not null,
  task text not null,
  constraint pk_tender_seat primary key (tender_id, person_id, task),
  constraint fk_tender_seat_tender foreign key (tender_id) references tender (id),
  constraint fk_tender_seat_person foreign key (person_id) references person (id),
  constraint ck_tender_seat_task check (task in ('OPENS', 'EVALUATES', 'MODERATES'))
);
comment on table tender_seat is 'Who opens, evaluates and moderates; named by the publication';
create index ix_tender_seat_person on tender_seat (person_id);

create function tender_part_is_frozen() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  owner := case when tg_op = 'DELETE' then old.tender_id else new.tender_id end;
  if exists (select 1 from tender where id = owner and status <> 'DRAFT') then
    raise exception '% of a published tender is frozen', tg_table_name;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_tender_lot_is_frozen before insert or update or delete on tender_lot
  for each row execute function tender_part_is_frozen();
create trigger tr_tender_criterion_is_frozen before insert or update or delete on tender_criterion
  for each row execute function tender_part_is_frozen();
create trigger tr_tender_outcome_offer_is_frozen before insert or update or delete on tender_outcome_offer
  for each row execute function tender_part_is_frozen();

create function tender_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.summary, new.terms, new.cpv, new.procedure, new.light_touch, new.deadline,
      new.published_at, new.case_id, new.council_id)
    is distinct from (old.title, old.summary, old.terms, old.cpv, old.procedure, old.light_touch, old.deadline,
      old.published_at, old.case_id, old.council_id) then
    raise exception 'a published tender is frozen';
  end if;
  return new;
end $$;
create trigger tr_tender_is_frozen before update on tender for each row execute function tender_is_frozen();

create function tender_weights_are_whole() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' and new.status = 'PUBLISHED'
    and (select coalesce(sum(weight), 0) from tender_criterion where tender_id = new.id) <> 100 then
    raise exception 'the weights of a published tender make 100';
  end if;
  return new;
end $$;
create trigger tr_tender_weights_are_whole before update on tender for each row execute function tender_weights_are_whole();

create table opening_key (
  person_id uuid not null,
  public_key bytea not null,
  private_key bytea not null,
  salt bytea not null,
  iterations int not null,
  made_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_opening_key primary key (person_id),
  constraint fk_opening_key_person foreign key (person_id) references person (id),
  constraint ck_opening_key_iterations check (iterations >= 100000)
);
comment on table opening_key is 'An officer''s own key pair; the private half under a key derived from the opening passphrase, which is stored nowhere';

create table tender_key (
  tender_id uuid not null,
  public_key bytea not null,
  made_at timestamptz not null,
  constraint pk_tender_key primary key (tender_id),
  constraint fk_tender_key_tender foreign key (tender_id) references tender (id)
);
comment on table tender_key is 'The key to which a tender''s bids are sealed; its private half exists only in shares';

create table tender_key_share (
  tender_id uuid not null,
  officer_id uuid not null,
  share_number int not null,
  for_officer_id uuid not null,
  share bytea not null,
  constraint pk_tender_key_share primary key (tender_id, officer_id, for_officer_id),
  constraint fk_tender_key_share_tender foreign key (tender_id) references tender_key (tender_id),
  constraint fk_tender_key_share_officer foreign key (officer_id) references person (id),
  constraint fk_tender_key_share_for_officer foreign key (for_officer_id) references person (id)
);
comment on table tender_key_share is 'A share of the private key, encrypted to an officer''s own key; any two open';
comment on column tender_key_share.for_officer_id is 'Who can decrypt it: the officer, or a colleague to whom the first of two steps has passed it';
