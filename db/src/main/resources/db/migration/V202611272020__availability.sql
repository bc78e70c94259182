-- The portal testifies against itself: when it was there, when it was not, and what follows for open tenders.
create table portal_stretch (
  id bigint generated always as identity,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint pk_portal_stretch primary key (id),
  constraint ck_portal_stretch check (last_at >= first_at)
) with (fillfactor = 50);
comment on table portal_stretch is 'A time in which the portal''s beats came without a longer gap: each beat is a committed write. One row for each unbroken stretch';
comment on column portal_stretch.last_at is 'The last good beat, on the portal''s clock';

create table portal_outage (
  id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  examined_at timestamptz,
  constraint pk_portal_outage primary key (id),
  constraint uq_portal_outage_from unique (from_at),
  constraint ck_portal_outage check (until_at > from_at)
);
comment on table portal_outage is 'A time without beats, longer than the published gap: from the last good beat to the first good one';
comment on column portal_outage.examined_at is 'When it was examined for open tenders that it touches; null: still to be done';
create index ix_portal_outage_examine on portal_outage (from_at) where examined_at is null;
create index ix_portal_outage_until on portal_outage (until_at);

create function portal_outage_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.examined_at is not null or (new.from_at, new.until_at) is distinct from (old.from_at, old.until_at) then
    raise exception 'what was measured stays as it is';
  end if;
  return new;
end $$;
create trigger tr_portal_outage_is_kept before update or delete on portal_outage
  for each row execute function portal_outage_is_kept();

create table disturbance (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  lost_seconds bigint not null,
  deadline timestamptz not null,
  proposed timestamptz not null,
  found_at timestamptz not null,
  due timestamptz not null,
  status text not null,
  overdue_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  new_deadline timestamptz,
  reasons text,
  version bigint not null default 0,
  constraint pk_disturbance primary key (id),
  constraint uq_disturbance_number unique (tender_id, number),
  constraint fk_disturbance_tender foreign key (tender_id) references tender (id),
  constraint fk_disturbance_decided_by foreign key (decided_by) references person (id),
  constraint ck_disturbance_number check (number >= 1),
  constraint ck_disturbance_measured check (until_at > from_at and lost_seconds > 0),
  constraint ck_disturbance_proposed check (proposed > deadline),
  constraint ck_disturbance_due check (due > found_at),
  constraint ck_disturbance_status check (status in ('WAITING', 'EXTENDED', 'REFUSED', 'MOOT')),
  constraint ck_disturbance_overdue check (overdue_at > due),
  constraint ck_disturbance_decided check ((status = 'WAITING') = (decided_at is null)),
  constraint ck_disturbance_named check ((status in ('EXTENDED', 'REFUSED')) = (decided_by is not null)
    and (decided_by is null) = (decided_by_name is null)),
  constraint ck_disturbance_new_deadline check ((status = 'EXTENDED') = (new_deadline is not null) and new_deadline > deadline),
  constraint ck_disturbance_reasons check (length(reasons) between 20 and 4000 and (status <> 'REFUSED' or reasons is not null))
);
comment on table disturbance is 'An outage that touched an open tender shortly before its deadline: what was measured, what the portal proposes for all, what a named officer decided';
comment on column disturbance.lost_seconds is 'Time without beats between the publication and the deadline';
comment on column disturbance.deadline is 'The tender''s deadline when it was found';
comment on column disturbance.proposed is 'The new deadline for all that the portal''s own rule gave when it was found, or when the last outage was added';
create unique index uq_disturbance_waiting on disturbance (tender_id) where status = 'WAITING';

create function disturbance_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'WAITING'
    or (new.tender_id, new.number, new.deadline, new.found_at, new.due)
      is distinct from (old.tender_id, old.number, old.deadline, old.found_at, old.due)
    or new.lost_seconds < old.lost_seconds or new.until_at < old.until_at or new.from_at > old.from_at then
    raise exception 'what was measured and what was decided stay as they are';
  end if;
  return new;
end $$;
create trigger tr_disturbance_is_kept before update or delete on disturbance
  for each row execute function disturbance_is_kept();

-- No tender is closed while it is undecided whether everybody gets more time.
create function tender_closing_waits() returns trigger language plpgsql as $$
begin
  if exists (select 1 from disturbance d where d.tender_id = new.id and d.status = 'WAITING') then
    raise exception 'a tender with an undecided disturbance is not closed';
  end if;
  return new;
end $$;
create trigger tr_tender_closing_waits before update on tender
  for each row when (old.status = 'PUBLISHED' and new.status = 'CLOSED') execute function tender_closing_waits();
