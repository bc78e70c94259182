create table direct_award (
  id uuid not null,
  reference text not null,
  case_id uuid not null,
  council_id uuid not null,
  service_id uuid,
  supplier_id uuid,
  status text not null,
  title text not null,
  subject text not null,
  cpv text not null,
  estimated_value numeric(15, 2),
  starts_on date,
  months int,
  contract_on date,
  risks text not null,
  ground text,
  former_tender_id uuid,
  earlier_contract text not null,
  earlier_on date,
  justification text not null,
  exclusion_considered boolean not null,
  exclusion_stands text not null,
  exclusion_reasons text not null,
  conflicts text not null,
  standstill_days int not null,
  round int not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  sent_back_because text,
  noticed_by uuid,
  noticed_at timestamptz,
  awarded_by uuid,
  awarded_at timestamptz,
  standstill_last_day date,
  standstill_ends timestamptz,
  suspended_since timestamptz,
  held_until timestamptz,
  freed_at timestamptz,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text,
  version bigint not null default 0,
  constraint pk_direct_award primary key (id),
  constraint uq_direct_award_reference unique (reference),
  constraint fk_direct_award_case foreign key (case_id) references case_file (id),
  constraint fk_direct_award_council foreign key (council_id) references organisation (id),
  constraint fk_direct_award_service foreign key (service_id) references service (id),
  constraint fk_direct_award_supplier foreign key (supplier_id) references organisation (id),
  constraint fk_direct_award_former_tender foreign key (former_tender_id) references tender (id),
  constraint fk_direct_award_drafted_by foreign key (drafted_by) references person (id),
  constraint fk_direct_award_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_direct_award_noticed_by foreign key (noticed_by) references person (id),
  constraint fk_direct_award_awarded_by foreign key (awarded_by) references person (id),
  constraint ck_direct_award_status check (status in ('DRAFT', 'PROPOSED', 'NOTIFIED', 'AWARDED', 'FREE', 'CONCLUDED', 'WITHDRAWN')),
  constraint ck_direct_award_ground check (ground in ('PROTOTYPE', 'ART', 'EXCLUSIVE_RIGHTS', 'TECHNICAL', 'ADDITIONAL', 'REPEAT',
    'COMMODITY', 'INSOLVENCY', 'URGENCY', 'USER_CHOICE', 'DEFENCE', 'PROTECT_LIFE', 'SWITCH')),
  constraint ck_direct_award_sides check (supplier_id <> council_id),
  constraint ck_direct_award_value check (estimated_value >= 0),
  constraint ck_direct_award_months check (months between 1 and 600),
  constraint ck_direct_award_standstill_days check (standstill_days = 0 or standstill_days >= 8),
  constraint ck_direct_award_proposed check ((proposed_by is null) = (proposed_at is null)
    and (status in ('DRAFT', 'WITHDRAWN') or proposed_at is not null)),
  constraint ck_direct_award_whole check (status in ('DRAFT', 'WITHDRAWN') or (supplier_id is not null and ground is not null
    and estimated_value is not null and starts_on is not null and months is not null and contract_on is not null
    and exclusion_considered)),
  constraint ck_direct_award_noticed check ((noticed_by is null) = (noticed_at is null)
    and (status in ('DRAFT', 'PROPOSED', 'WITHDRAWN') or noticed_at is not null)
    and (status not in ('DRAFT', 'PROPOSED') or noticed_at is null)),
  constraint ck_direct_award_two_people check (noticed_by <> proposed_by and noticed_by <> drafted_by),
  constraint ck_direct_award_awarded check ((awarded_by is null) = (awarded_at is null) and awarded_at > noticed_at
    and (status not in ('AWARDED', 'FREE', 'CONCLUDED') or awarded_at is not null)
    and (status not in ('DRAFT', 'PROPOSED', 'NOTIFIED') or awarded_at is null)),
  constraint ck_direct_award_standstill check ((standstill_last_day is null) = (standstill_ends is null)
    and (awarded_at is null or (standstill_days = 0) = (standstill_ends is null))),
  constraint ck_direct_award_suspended check (suspended_since is null or status in ('NOTIFIED', 'AWARDED')),
  constraint ck_direct_award_freed check ((status in ('FREE', 'CONCLUDED')) <= (freed_at is not null)
    and (freed_at is null or standstill_ends is null or freed_at > standstill_ends)
    and (freed_at is null or held_until is null or freed_at > held_until)),
  constraint ck_direct_award_concluded check ((status = 'CONCLUDED') = (concluded_at is not null)),
  constraint ck_direct_award_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null)
    and (withdrawn_at is null) = (withdrawn_because is null))
);
comment on table direct_award is 'A contract that is awarded without a competition (Procurement Act 2023 ss.41-44); its transparency notice freezes what was written';
comment on column direct_award.estimated_value is 'Over the whole term, pounds with VAT';
comment on column direct_award.contract_on is 'The estimated date on which the contract will be entered into (S.I. 2024/692 reg 26(2)(v))';
comment on column direct_award.risks is 'Known risks that may need a later modification (reg 26(2)(s)); empty: none';
comment on column direct_award.former_tender_id is 'The tender without suitable tenders from which the council switches (s.43)';
comment on column direct_award.earlier_contract is 'The contract whose services are extended, replaced or repeated; earlier_on is the day of its award (Sch 5 para 8(a))';
comment on column direct_award.exclusion_stands is 'Codes of the grounds for exclusion that stand against the supplier, as a JSON array';
comment on column direct_award.conflicts is 'The assessment of conflicts of interest, read by the council alone (ss.81-83)';
comment on column direct_award.standstill_days is 'Working days from the contract award notice on; 0: none, where the law asks for none (s.51)';
comment on column direct_award.round is 'How often it was proposed';
create index ix_direct_award_noticed on direct_award (noticed_at desc, id) where noticed_at is not null;
create index ix_direct_award_case on direct_award (case_id);
create index ix_direct_award_council on direct_award (council_id, status);
create index ix_direct_award_service on direct_award (service_id);

create table direct_award_point (
  id uuid not null,
  direct_award_id uuid not null,
  number int not null,
  code text not null,
  met boolean not null,
  words text not null,
  constraint pk_direct_award_point primary key (id),
  constraint uq_direct_award_point_number unique (direct_award_id, number) deferrable initially deferred,
  constraint fk_direct_award_point_award foreign key (direct_award_id) references direct_award (id)
);
comment on table direct_award_point is 'What the ground of a direct award demands, point by point: whether it is so, and why';

create table direct_award_objection (
  id uuid not null,
  direct_award_id uuid not null,
  number int not null,
  organisation_id uuid not null,
  lodged_by uuid not null,
  words text not null,
  lodged_at timestamptz not null,
  due timestamptz not null,
  status text not null,
  reasons text,
  answered_by uuid,
  answered_by_name text,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_direct_award_objection primary key (id),
  constraint uq_direct_award_objection_number unique (direct_award_id, number),
  constraint fk_direct_award_objection_award foreign key (direct_award_id) references direct_award (id),
  constraint fk_direct_award_objection_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_direct_award_objection_lodged_by foreign key (lodged_by) references person (id),
  constraint fk_direct_award_objection_answered_by foreign key (answered_by) references person (id),
  constraint ck_direct_award_objection_status check (status in ('OPEN', 'REJECTED', 'UPHELD', 'WITHDRAWN', 'MOOT')),
  constraint ck_direct_award_objection_words check (length(words) between 20 and 20000),
  constraint ck_direct_award_objection_answered check ((status in ('REJECTED', 'UPHELD')) = (reasons is not null)
    and (reasons is null) = (answered_by is null) and (reasons is null) = (answered_by_name is null)),
  constraint ck_direct_award_objection_ended check ((status = 'OPEN') = (ended_at is null))
);
comment on table direct_award_objection is 'What an organisation has against a direct award; suspends it until it is answered: the portal''s own rule';
create unique index uq_direct_award_objection_open on direct_award_objection (direct_award_id, organisation_id) where status = 'OPEN';

-- What everybody has read does not change any more, and what has ended stays as it ended.
create function direct_award_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('CONCLUDED', 'WITHDRAWN') then
    raise exception 'a direct award that has ended stays as it is';
  end if;
  if old.noticed_at is not null
    and (to_jsonb(new) - array['status', 'awarded_by', 'awarded_at', 'standstill_last_day', 'standstill_ends', 'suspended_since',
        'held_until', 'freed_at', 'concluded_at', 'withdrawn_at', 'withdrawn_because', 'version'])
      is distinct from (to_jsonb(old) - array['status', 'awarded_by', 'awarded_at', 'standstill_last_day', 'standstill_ends',
        'suspended_since', 'held_until', 'freed_at', 'concluded_at', 'withdrawn_at', 'withdrawn_because', 'version'])
    or old.awarded_at is not null and (new.awarded_by, new.awarded_at, new.standstill_last_day, new.standstill_ends)
      is distinct from (old.awarded_by, old.awarded_at, old.standstill_last_day, old.standstill_ends) then
    raise exception 'a published direct award is frozen';
  end if;
  return new;
end $$;
create trigger tr_direct_award_is_kept before update or delete on direct_award
  for each row execute function direct_award_is_kept();

create function direct_award_point_is_kept() returns trigger language plpgsql as $$
declare
  owner uuid := case when tg_op = 'INSERT' then new.direct_award_id else old.direct_award_id end;
begin
  if exists (select 1 from direct_award where id = owner and noticed_at is not null) then
    raise exception 'a published direct award is frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_direct_award_point_is_kept before insert or update or delete on direct_award_point
  for each row execute function direct_award_point_is_kept();

-- A contract comes from the award of a tender or from a direct award.
alter table contract
  alter column tender_id drop not null,
  alter column award_id drop not null,
  add column direct_award_id uuid,
  add constraint fk_contract_direct_award foreign key (direct_award_id) references direct_award (id),
  add constraint uq_contract_direct_award unique (direct_award_id),
  add constraint ck_contract_origin check ((tender_id is null) = (award_id is null)
    and (tender_id is null) <> (direct_award_id is null));
comment on column contract.direct_award_id is 'The direct award that it follows; else tender_id and award_id';
comment on column contract.standstill_ends is 'Last instant of the standstill; no contract at or before it (Procurement Act 2023 s.51(1)); of a direct award without a standstill that of its transparency notice (s.44(1))';

create function contract_origin_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what a contract comes from stays as it is';
end $$;
create trigger tr_contract_origin_is_kept before update of direct_award_id, award_id on contract
  for each row when ((new.direct_award_id, new.award_id) is distinct from (old.direct_award_id, old.award_id))
  execute function contract_origin_is_kept();

create or replace function refresh_contract_standing(which uuid) returns void language plpgsql as $$
begin
  -- the row first: a later statement then sees what the transaction before has committed
  perform 1 from contract_standing where contract_id = which for update;
  insert into contract_standing
    select c.id, c.council_id, c.provider_id, c.reference, c.title, c.status, coalesce(t.cpv, d.cpv, ''), c.ends_on, c.payment_cap,
           (select coalesce(sum(p.amount), 0) from payment p where p.contract_id = c.id),
           m.milestones, m.verified, m.missed, m.late, m.last_late_on, o.outliers, o.last_outlier_on, m.next_due_on,
           (select count(*) from kpi_rating k where k.rating in ('REQUIRES_IMPROVEMENT', 'INADEQUATE') and k.review_id =
             (select r.id from performance_review r where r.contract_id = c.id and r.status = 'PUBLISHED' order by r.number desc limit 1)),
           n.opens_on, n.due_on
      from contract c
      left join tender t on t.id = c.tender_id
      left join direct_award d on d.id = c.direct_award_id
      cross join lateral (
        select count(*) as milestones, count(*) filter (where status in ('MET', 'PARTIALLY_MET')) as verified,
               count(*) filter (where status = 'MISSED') as missed,
               count(*) filter (where missed_at is not null and status <> 'MISSED') as late,
               max(due_on) filter (where missed_at is not null and status <> 'MISSED') as last_late_on,
               min(due_on) filter (where status in ('SCHEDULED', 'MISSED', 'RETURNED')) as next_due_on
          from milestone where contract_id = c.id) m
      cross join lateral (
        select count(*) filter (where outlier) as outliers, max(due_on) filter (where outlier) as last_outlier_on
          from milestone_deviation where contract_id = c.id) o
      left join performance_review n on n.contract_id = c.id and n.status <> 'PUBLISHED'
     where c.id = which
    on conflict (contract_id) do update set
      (council_id, provider_id, reference, title, status, cpv, ends_on, cap, paid, milestones, verified, missed, late, last_late_on,
       outliers, last_outlier_on, next_due_on, kpi_below, review_opens_on, review_due_on)
      = (excluded.council_id, excluded.provider_id, excluded.reference, excluded.title, excluded.status, excluded.cpv,
         excluded.ends_on, excluded.cap, excluded.paid, excluded.milestones, excluded.verified, excluded.missed, excluded.late,
         excluded.last_late_on, excluded.outliers, excluded.last_outlier_on, excluded.next_due_on, excluded.kpi_below,
         excluded.review_opens_on, excluded.review_due_on);
end $$;

-- An information barrier keeps apart here too.
create or replace function matter_of(thing uuid) returns uuid language sql stable as $$
  select coalesce(
    (select id from service where id = thing),
    (select service_id from case_file where id = thing),
    (select service_id from expression_of_interest where id = thing),
    (select c.service_id from tender t join case_file c on c.id = t.case_id where t.id = thing),
    (select c.service_id from bid b join case_file c on c.id = b.case_id where b.id = thing),
    (select c.service_id from award a join case_file c on c.id = a.case_id where a.id = thing),
    (select c.service_id from direct_award d join case_file c on c.id = d.case_id where d.id = thing),
    (select c.service_id from direct_award_objection o join direct_award d on d.id = o.direct_award_id
      join case_file c on c.id = d.case_id where o.id = thing),
    (select c.service_id from contract k join case_file c on c.id = k.case_id where k.id = thing),
    (select c.service_id from milestone m join contract k on k.id = m.contract_id join case_file c on c.id = k.case_id
      where m.id = thing),
    (select c.service_id from payment p join contract k on k.id = p.contract_id join case_file c on c.id = k.case_id
      where p.id = thing),
    (select service_id from mutual where id = thing),
    (select m.service_id from reservation r join mutual m on m.id = r.mutual_id where r.id = thing))
$$;

create or replace function matter_of_address(reference text, thing uuid) returns uuid language sql stable as $$
  select coalesce(
    matter_of(thing),
    (select matter_of(subject_id) from document where id = thing),
    (select id from service s where s.reference = $1),
    (select service_id from expression_of_interest e where e.reference = $1),
    (select matter_of(t.id) from tender t where t.reference = $1),
    (select matter_of(b.id) from bid b where b.reference = $1),
    (select matter_of(a.id) from award a where a.reference = $1),
    (select matter_of(d.id) from direct_award d where d.reference = $1),
    (select matter_of(k.id) from contract k where k.reference = $1),
    (select service_id from mutual m where m.reference = $1))
$$;
