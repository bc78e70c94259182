-- Before publication, users of a service weigh the criteria that concern them, within the share that the council sets.
create table tender_weighing (
  id uuid not null,
  tender_id uuid not null,
  share numeric(7, 4) not null,
  status text not null,
  due timestamptz not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  departure text,
  version bigint not null default 0,
  constraint pk_tender_weighing primary key (id),
  constraint fk_tender_weighing_tender foreign key (tender_id) references tender (id),
  constraint fk_tender_weighing_asked_by foreign key (asked_by) references person (id),
  constraint fk_tender_weighing_decided_by foreign key (decided_by) references person (id),
  constraint ck_tender_weighing_share check (share > 0 and share <= 100),
  constraint ck_tender_weighing_status check (status in ('OPEN', 'CLOSED', 'SILENT', 'TAKEN_OVER', 'DEPARTED', 'WITHDRAWN')),
  constraint ck_tender_weighing_due check (due > asked_at),
  constraint ck_tender_weighing_decided check ((decided_at is null) = (decided_by is null)
    and (status not in ('TAKEN_OVER', 'DEPARTED') or decided_at is not null)),
  constraint ck_tender_weighing_departure check ((departure is not null) = (status = 'DEPARTED') and length(departure) between 20 and 2000)
);
comment on table tender_weighing is 'Users of a service are asked how much each of the criteria that concern them is to count; frozen with the tender';
comment on column tender_weighing.share is 'Per cent of all points that they divide among these criteria';
comment on column tender_weighing.departure is 'Why the council weighs otherwise; published with the tender';
create index ix_tender_weighing_tender on tender_weighing (tender_id);
create unique index uq_tender_weighing_running on tender_weighing (tender_id) where status in ('OPEN', 'CLOSED');

create table tender_weighing_criterion (
  id uuid not null,
  weighing_id uuid not null,
  number int not null,
  title text not null,
  description text not null,
  weight numeric(7, 4),
  constraint pk_tender_weighing_criterion primary key (id),
  constraint uq_tender_weighing_criterion unique (weighing_id, number),
  constraint fk_tender_weighing_criterion_weighing foreign key (weighing_id) references tender_weighing (id),
  constraint ck_tender_weighing_criterion_weight check (weight > 0 and weight <= 100)
);
comment on table tender_weighing_criterion is 'A criterion as it was shown to those who weigh; the draft''s own is found by its title';
comment on column tender_weighing_criterion.weight is 'What came of it: per cent of all points';

create table tender_weighing_voice (
  id uuid not null,
  weighing_id uuid not null,
  person_id uuid not null,
  points text not null,
  answered_at timestamptz,
  version bigint not null default 0,
  constraint pk_tender_weighing_voice primary key (id),
  constraint uq_tender_weighing_voice unique (weighing_id, person_id),
  constraint fk_tender_weighing_voice_weighing foreign key (weighing_id) references tender_weighing (id),
  constraint fk_tender_weighing_voice_person foreign key (person_id) references person (id),
  constraint ck_tender_weighing_voice_points check ((points = '[]') = (answered_at is null))
);
comment on table tender_weighing_voice is 'One user of the service and how they divide a hundred points; the council reads the sum alone';
comment on column tender_weighing_voice.points is 'JSON array in the order of the criteria; empty before the answer';

create function tender_weighing_is_done() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' and new.status = 'PUBLISHED' and exists (
      select 1 from tender_weighing w where w.tender_id = new.id and w.status in ('OPEN', 'CLOSED')) then
    raise exception 'users of the service still weigh the criteria of this tender';
  end if;
  return new;
end $$;
create trigger tr_tender_weighing_is_done before update on tender for each row execute function tender_weighing_is_done();

create function tender_weighing_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status not in ('OPEN', 'CLOSED')
    or (new.tender_id, new.share, new.due, new.asked_by) is distinct from (old.tender_id, old.share, old.due, old.asked_by) then
    raise exception 'a weighing stays as it was asked and decided';
  end if;
  return new;
end $$;
create trigger tr_tender_weighing_is_kept before update or delete on tender_weighing
  for each row execute function tender_weighing_is_kept();

create function tender_voice_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answered_at is not null then
    raise exception 'what somebody has weighed stays as it is';
  end if;
  return new;
end $$;
create trigger tr_tender_voice_is_kept before update or delete on tender_weighing_voice
  for each row execute function tender_voice_is_kept();
