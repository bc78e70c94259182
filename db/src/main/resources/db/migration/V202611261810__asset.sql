-- The last day of so many calendar months that begin with a day, by the corresponding-date rule: from 1 March to 31 August,
-- from 31 August to the last of February.
create function months_beginning_with(first_day date, months int) returns date language sql immutable as $$
  select (first_day + make_interval(months => months))::date
       - case when extract(day from first_day + make_interval(months => months)) = extract(day from first_day) then 1 else 0 end
$$;
comment on function months_beginning_with(date, int) is 'Last day of a period of months that counts its first day (Localism Act 2011 ss.87(3), 95(6))';

create table asset (
  id uuid not null,
  reference text not null,
  council_id uuid not null,
  organisation_id uuid not null,
  case_id uuid,
  service_id uuid,
  status text not null,
  name text not null,
  place text not null,
  boundaries text not null,
  occupants text not null,
  owners text not null,
  reasons text not null,
  evidence text not null,
  body_form text not null,
  parish_place text,
  active_here boolean not null,
  surplus_stays boolean not null,
  surplus_here boolean not null,
  local_members int not null,
  started_at timestamptz not null,
  saved_at timestamptz,
  nominated_at timestamptz,
  decision_due timestamptz,
  decision_overdue_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  decided_by_id uuid,
  value_test text,
  ground text,
  decision_reasons text,
  entered_on date,
  listed_until date,
  left_at timestamptz,
  removal_reason text,
  removal_words text,
  version bigint not null default 0,
  constraint pk_asset primary key (id),
  constraint uq_asset_reference unique (reference),
  constraint fk_asset_council foreign key (council_id) references organisation (id),
  constraint fk_asset_organisation foreign key (organisation_id) references organisation (id),
  -- at the end of the transaction: the case is opened in the one that receives the nomination, in whatever order it is written
  constraint fk_asset_case foreign key (case_id) references case_file (id) deferrable initially deferred,
  constraint fk_asset_service foreign key (service_id) references service (id),
  constraint fk_asset_decided_by foreign key (decided_by_id) references person (id),
  constraint ck_asset_status check (status in ('DRAFT', 'NOMINATED', 'LISTED', 'UNSUCCESSFUL', 'REMOVED', 'EXPIRED')),
  constraint ck_asset_form check (body_form in ('NEIGHBOURHOOD_FORUM', 'PARISH_COUNCIL', 'UNINCORPORATED', 'CHARITY',
    'COMPANY_BY_GUARANTEE', 'SOCIETY', 'COMMUNITY_INTEREST_COMPANY')),
  constraint ck_asset_parish_place check ((body_form = 'PARISH_COUNCIL') = (parish_place is not null)
    and (parish_place is null or parish_place in ('OWN_AREA', 'NEIGHBOURING_PARISH', 'UNPARISHED'))),
  constraint ck_asset_connection check (status = 'DRAFT' or active_here),
  constraint ck_asset_members check (body_form <> 'UNINCORPORATED' or local_members >= 21),
  constraint ck_asset_nominated check (status = 'DRAFT'
    or (nominated_at is not null and case_id is not null and decision_due is not null
      and '' not in (name, place, boundaries, occupants, owners, reasons, evidence))),
  constraint ck_asset_decision_due check (
    (decision_due at time zone 'Europe/London')::date = (nominated_at at time zone 'Europe/London')::date + 56),
  constraint ck_asset_decided check ((status in ('DRAFT', 'NOMINATED')) = (decided_at is null)
    and (decided_at is null or (decided_by is not null and decided_by_id is not null and length(decision_reasons) >= 40))),
  constraint ck_asset_listed check (status not in ('LISTED', 'REMOVED', 'EXPIRED')
    or (value_test is not null and entered_on is not null)),
  constraint ck_asset_listed_until check (listed_until = months_beginning_with(entered_on, 60)
    and (entered_on is null) = (listed_until is null)),
  constraint ck_asset_value_test check (value_test in ('CURRENT_USE', 'RECENT_USE')),
  constraint ck_asset_ground check ((ground is not null) = (status = 'UNSUCCESSFUL')
    and (ground is null or ground in
      ('NOT_IN_AREA', 'NOT_OF_VALUE', 'LAND_EXCLUDED', 'NO_COMMUNITY_NOMINATION', 'ON_REVIEW'))),
  constraint ck_asset_left check ((left_at is not null)
    = (status in ('REMOVED', 'EXPIRED') or coalesce(ground = 'ON_REVIEW', false))),
  constraint ck_asset_expired check (status <> 'EXPIRED'
    or (left_at at time zone 'Europe/London')::date > listed_until),
  constraint ck_asset_removal check ((removal_reason is not null) = (status = 'REMOVED')
    and (removal_reason is null or removal_reason in ('SOLD', 'APPEAL', 'NO_LONGER_OF_VALUE'))
    and (removal_words is null or length(removal_words) >= 40))
);
comment on table asset is 'Land that a community nominates, and its entry in one of the council''s two lists (Localism Act 2011 ss.87, 93); public from its receipt';
comment on column asset.organisation_id is 'The body that nominates (s.89(2)(b))';
comment on column asset.occupants is 'Names, as far as the nominator knows (S.I. 2012/2421 reg 6(b)); for the council and the nominator alone';
comment on column asset.owners is 'Names and last known addresses (reg 6(b)); personal data, for the council and the nominator alone';
comment on column asset.parish_place is 'Where it lies as the nominating parish council sees it (s.89(2)(b)(i), reg 4(2))';
comment on column asset.local_members is 'Members registered as local government electors there (reg 4(1)(c), (3))';
comment on column asset.nominated_at is 'Receipt, by the database''s clock';
comment on column asset.decision_due is 'Last instant of the eight weeks within which the council decides (reg 7)';
comment on column asset.decided_by_id is 'The officer, who may not review the decision (Sch 2 para 4)';
comment on column asset.entered_on is 'Date of the entry, with which its five years begin (s.87(3))';
comment on column asset.listed_until is 'Last day of the five years';
comment on column asset.left_at is 'When it left the list';
create index ix_asset_council on asset (council_id, status);
create index ix_asset_organisation on asset (organisation_id);
create index ix_asset_service on asset (service_id) where service_id is not null;
create index ix_asset_list on asset (status, name, id);
create index ix_asset_words on asset
  using gin (to_tsvector('english', name || ' ' || place || ' ' || reference));

create function asset_nomination_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.name, new.place, new.boundaries, new.occupants, new.owners, new.reasons, new.evidence)
    is distinct from (old.name, old.place, old.boundaries, old.occupants, old.owners, old.reasons, old.evidence) then
    raise exception 'a nomination that was sent is frozen';
  end if;
  return new;
end $$;
create trigger tr_asset_nomination_is_frozen before update on asset
  for each row execute function asset_nomination_is_frozen();

create table asset_review (
  id uuid not null,
  asset_id uuid not null,
  status text not null,
  requested_on date not null,
  longer_allowed boolean not null,
  due_at timestamptz not null,
  overdue_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  reasons text,
  version bigint not null default 0,
  constraint pk_asset_review primary key (id),
  constraint fk_asset_review_asset foreign key (asset_id) references asset (id),
  constraint ck_asset_review_status check (status in ('REQUESTED', 'UPHELD', 'OVERTURNED')),
  constraint ck_asset_review_due check ((due_at at time zone 'Europe/London')::date = requested_on + 55),
  constraint ck_asset_review_decided check ((status = 'REQUESTED') = (decided_at is null)
    and (decided_at is null or (decided_by is not null and length(reasons) >= 40)))
);
comment on table asset_review is 'An owner''s request to review a listing, and its outcome (Localism Act 2011 s.92)';
comment on column asset_review.requested_on is 'The day on which the council received the written request, with which eight weeks begin (S.I. 2012/2421 Sch 2 para 9)';
comment on column asset_review.longer_allowed is 'Asked for after the eight weeks, by the council''s written leave (Sch 2 para 1)';
create unique index uq_asset_review_open on asset_review (asset_id) where status = 'REQUESTED';
create index ix_asset_review_asset on asset_review (asset_id);

create table asset_disposal (
  id uuid not null,
  reference text not null,
  asset_id uuid not null,
  status text not null,
  owner_name text not null,
  owner_contact text not null,
  received_on date not null,
  recorded_at timestamptz not null,
  rules text not null,
  full_months int not null,
  protected_months int not null,
  interim_ends date not null,
  full_ends date not null,
  protected_ends date not null,
  requested_at timestamptz,
  sale_kind text,
  sold_on date,
  closed_at timestamptz,
  version bigint not null default 0,
  constraint pk_asset_disposal primary key (id),
  constraint uq_asset_disposal_reference unique (reference),
  constraint fk_asset_disposal_asset foreign key (asset_id) references asset (id),
  constraint ck_asset_disposal_status check (status in ('INTERIM', 'FULL', 'FREE', 'SOLD', 'OVER')),
  constraint ck_asset_disposal_owner check (length(trim(owner_name)) > 0 and length(trim(owner_contact)) > 0),
  constraint ck_asset_disposal_received check (received_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint ck_asset_disposal_rules check (rules in ('RIGHT_TO_BID', 'RIGHT_TO_BUY')),
  constraint ck_asset_disposal_interim check (interim_ends = received_on + 41),
  constraint ck_asset_disposal_full check (full_ends = months_beginning_with(received_on, full_months)),
  constraint ck_asset_disposal_protected check (protected_ends = months_beginning_with(received_on, protected_months)),
  constraint ck_asset_disposal_requested check (
    (status <> 'INTERIM' or requested_at is null) and (status <> 'FULL' or requested_at is not null)
    and (requested_at is null or (requested_at at time zone 'Europe/London')::date <= interim_ends)),
  constraint ck_asset_disposal_sold check ((status = 'SOLD') = (sold_on is not null)
    and (sold_on is null) = (sale_kind is null)
    and (sale_kind is null or sale_kind in ('TO_GROUP', 'ON_THE_MARKET', 'EXEMPT'))
    and (sold_on is null or sold_on between received_on and protected_ends)),
  constraint ck_asset_disposal_market check (sale_kind is null or sale_kind <> 'ON_THE_MARKET'
    or sold_on > case when requested_at is null then interim_ends else full_ends end),
  constraint ck_asset_disposal_closed check ((status in ('SOLD', 'OVER')) = (closed_at is not null))
);
comment on table asset_disposal is 'An owner''s notice of the wish to sell listed land, and the three periods that begin with it (Localism Act 2011 s.95)';
comment on column asset_disposal.owner_name is 'Personal data: read by the council''s officers alone';
comment on column asset_disposal.owner_contact is 'Personal data: read by the council''s officers alone';
comment on column asset_disposal.received_on is 'The day on which the council received the notice, with which all three periods begin (s.95(6))';
comment on column asset_disposal.rules is 'The set of rules that held on the day of receipt';
comment on column asset_disposal.interim_ends is 'Last day of the six weeks';
comment on column asset_disposal.full_ends is 'Last day of the six months; binds once a group has asked';
comment on column asset_disposal.protected_ends is 'Last day of the eighteen months';
comment on column asset_disposal.requested_at is 'When the first group asked to be treated as a potential bidder';
create unique index uq_asset_disposal_open on asset_disposal (asset_id) where status in ('INTERIM', 'FULL', 'FREE');
create index ix_asset_disposal_asset on asset_disposal (asset_id);

create table asset_bidder_request (
  id uuid not null,
  disposal_id uuid not null,
  organisation_id uuid not null,
  body_form text not null,
  parish_place text,
  active_here boolean not null,
  surplus_stays boolean not null,
  surplus_here boolean not null,
  local_members int not null,
  words text not null,
  received_at timestamptz not null,
  passed_on_at timestamptz,
  version bigint not null default 0,
  constraint pk_asset_bidder_request primary key (id),
  constraint uq_asset_bidder_request_body unique (disposal_id, organisation_id),
  constraint fk_asset_bidder_request_disposal foreign key (disposal_id) references asset_disposal (id),
  constraint fk_asset_bidder_request_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_asset_bidder_request_form check (body_form in
    ('PARISH_COUNCIL', 'CHARITY', 'COMPANY_BY_GUARANTEE', 'SOCIETY', 'COMMUNITY_INTEREST_COMPANY')),
  constraint ck_asset_bidder_request_parish check ((body_form = 'PARISH_COUNCIL') = (parish_place is not null)
    and (parish_place is null or parish_place = 'OWN_AREA')),
  constraint ck_asset_bidder_request_connection check (active_here),
  constraint ck_asset_bidder_request_passed_on check (passed_on_at >= received_at)
);
comment on table asset_bidder_request is 'A group asks within the interim moratorium to be treated as a potential bidder (Localism Act 2011 ss.95(3), 98)';
comment on column asset_bidder_request.body_form is 'Fewer forms than may nominate (S.I. 2012/2421 reg 12)';
comment on column asset_bidder_request.words is 'For the owner alone; the group''s name is public (reg 2(a))';
comment on column asset_bidder_request.passed_on_at is 'When the council passed it on to the owner (s.98(2))';

create table asset_compensation_claim (
  id uuid not null,
  asset_id uuid not null,
  status text not null,
  claimed_on date not null,
  loss_ended_on date not null,
  amount numeric(15, 2) not null,
  words text not null,
  agreed_amount numeric(15, 2),
  reasons text,
  decided_at timestamptz,
  version bigint not null default 0,
  constraint pk_asset_compensation_claim primary key (id),
  constraint fk_asset_compensation_claim_asset foreign key (asset_id) references asset (id),
  constraint ck_asset_compensation_claim_status check (status in ('CLAIMED', 'AGREED', 'REFUSED')),
  constraint ck_asset_compensation_claim_amount check (amount > 0),
  constraint ck_asset_compensation_claim_in_time check (claimed_on <= loss_ended_on + 91),
  constraint ck_asset_compensation_claim_agreed check ((status = 'AGREED') = (agreed_amount is not null)
    and (agreed_amount is null or agreed_amount between 0.01 and amount)),
  constraint ck_asset_compensation_claim_decided check ((status = 'CLAIMED') = (decided_at is null)
    and (decided_at is null or length(reasons) >= 40))
);
comment on table asset_compensation_claim is 'An owner''s claim for loss that the listing has caused (S.I. 2012/2421 reg 14)';
comment on column asset_compensation_claim.loss_ended_on is 'When the loss or expense was, or finished being, incurred; the claim comes within thirteen weeks after it';
create index ix_asset_compensation_claim_asset on asset_compensation_claim (asset_id);
