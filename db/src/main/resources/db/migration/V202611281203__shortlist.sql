-- Who of those who asked to participate goes on: computed by the published rule, confirmed by a second officer.
create table shortlist (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  status text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  reason text,
  version bigint not null default 0,
  constraint pk_shortlist primary key (id),
  constraint uq_shortlist_number unique (tender_id, number),
  constraint fk_shortlist_tender foreign key (tender_id) references tender (id),
  constraint fk_shortlist_proposed_by foreign key (proposed_by) references person (id),
  constraint fk_shortlist_decided_by foreign key (decided_by) references person (id),
  constraint ck_shortlist_status check (status in ('PROPOSED', 'CONFIRMED', 'SENT_BACK', 'WITHDRAWN')),
  constraint ck_shortlist_two_officers check (decided_by <> proposed_by),
  constraint ck_shortlist_decided check ((status in ('CONFIRMED', 'SENT_BACK')) = (decided_by is not null)
    and (status = 'PROPOSED') = (decided_at is null)),
  constraint ck_shortlist_reason check ((status = 'SENT_BACK') = (reason is not null) and length(reason) between 20 and 4000)
);
comment on table shortlist is 'Who goes on after requests to participate (Procurement Act 2023 s.20(4)(a), (5)(b)); proposed by one officer, decided by another';
create unique index uq_shortlist_waits on shortlist (tender_id) where status in ('PROPOSED', 'CONFIRMED');

create table shortlist_place (
  id uuid not null,
  shortlist_id uuid not null,
  bid_id uuid not null,
  organisation_id uuid not null,
  place int,
  points numeric(12, 6),
  goes_on boolean not null,
  behind text,
  criterion int,
  inadmissible_reason text not null,
  constraint pk_shortlist_place primary key (id),
  constraint uq_shortlist_place_bid unique (shortlist_id, bid_id),
  constraint uq_shortlist_place_place unique (shortlist_id, place),
  constraint fk_shortlist_place_shortlist foreign key (shortlist_id) references shortlist (id),
  constraint fk_shortlist_place_bid foreign key (bid_id) references bid (id),
  constraint fk_shortlist_place_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_shortlist_place_place check (place >= 1 and (place is null) = (points is null)),
  constraint ck_shortlist_place_goes_on check (not goes_on or place is not null),
  constraint ck_shortlist_place_behind check (behind in ('POINTS', 'CRITERION', 'LOT')
    and (behind = 'CRITERION') = (criterion is not null))
);
comment on table shortlist_place is 'What becomes of one request to participate; append-only';
comment on column shortlist_place.place is 'From 1; null where it may not be considered';
comment on column shortlist_place.points is 'Weight times level over five of the criteria of the phase, added up';
comment on column shortlist_place.behind is 'What put it behind the one before; null of the first';
comment on column shortlist_place.criterion is 'Number of the criterion that decided where points were equal';
create index ix_shortlist_place_bid on shortlist_place (bid_id);
create index ix_shortlist_place_organisation on shortlist_place (organisation_id);

create function shortlist_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'shortlist' then
    if old.status = 'PROPOSED' and (new.id, new.tender_id, new.number, new.proposed_at, new.proposed_by)
      is not distinct from (old.id, old.tender_id, old.number, old.proposed_at, old.proposed_by) then
      return new;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_shortlist_is_kept before update or delete on shortlist
  for each row execute function shortlist_is_kept();
create trigger tr_shortlist_place_is_kept before update or delete on shortlist_place
  for each row execute function shortlist_is_kept();

-- Nobody bids for final tenders who is not on the shortlist of their first stage.
create function bid_is_by_an_invited() returns trigger language plpgsql as $$
begin
  if exists (select 1 from tender t where t.id = new.tender_id and t.first_stage_id is not null
      and not exists (select 1 from shortlist s join shortlist_place p on p.shortlist_id = s.id
        where s.tender_id = t.first_stage_id and s.status = 'CONFIRMED' and p.goes_on
          and p.organisation_id = new.organisation_id)) then
    raise exception 'only those who are on the shortlist hand in final tenders (Procurement Act 2023 s.20(4)(c))';
  end if;
  return new;
end $$;
create trigger tr_bid_is_by_an_invited before insert or update of tender_id, organisation_id on bid
  for each row execute function bid_is_by_an_invited();

-- Requests to participate end with a shortlist, and only where one is confirmed; they are never awarded.
create function tender_shortlist_is_confirmed() returns trigger language plpgsql as $$
begin
  if new.status is distinct from old.status then
    if new.status = 'SHORTLISTED' and not exists (select 1 from shortlist s where s.tender_id = new.id and s.status = 'CONFIRMED') then
      raise exception 'a tender is shortlisted by a confirmed shortlist';
    end if;
    if new.status = 'AWARDED' and exists (select 1 from tender_phase p where p.tender_id = new.id) then
      raise exception 'requests to participate are not awarded';
    end if;
  end if;
  return new;
end $$;
create constraint trigger tr_tender_shortlist_is_confirmed after update on tender deferrable initially deferred
  for each row execute function tender_shortlist_is_confirmed();
