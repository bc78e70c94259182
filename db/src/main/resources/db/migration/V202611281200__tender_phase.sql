-- The phases of a competitive flexible procedure (Procurement Act 2023 s.20(2)(b)), as the notice says them.
create table tender_phase (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  kind text not null,
  title text not null,
  words text not null,
  begins date,
  ends date,
  most_suppliers int,
  counted text not null,
  refined text not null,
  constraint pk_tender_phase primary key (id),
  constraint uq_tender_phase_number unique (tender_id, number) deferrable initially deferred,
  constraint fk_tender_phase_tender foreign key (tender_id) references tender (id),
  constraint ck_tender_phase_number check (number >= 1),
  constraint ck_tender_phase_kind check (kind in ('PARTICIPATION', 'DIALOGUE', 'FINAL_TENDERS')),
  constraint ck_tender_phase_title check (length(title) between 1 and 200),
  constraint ck_tender_phase_words check (length(words) <= 4000),
  constraint ck_tender_phase_participation check (kind = 'PARTICIPATION'
    or (most_suppliers is null and counted = '[]')),
  constraint ck_tender_phase_refined check (kind = 'FINAL_TENDERS' or refined = '[]')
);
comment on table tender_phase is 'A phase of a competitive flexible procedure (Procurement Act 2023 s.20); frozen by publication but for its words';
comment on column tender_phase.begins is 'Planned; null of requests to participate, which begin with the publication';
comment on column tender_phase.ends is 'Planned; null of requests to participate, which end with the deadline of the tender';
comment on column tender_phase.most_suppliers is 'So many suppliers go on at most (s.20(4)(a))';
comment on column tender_phase.counted is 'JSON array: numbers of the award criteria by which is decided who goes on (s.20(5)(b))';
comment on column tender_phase.refined is 'JSON array: numbers of the award criteria that may be refined before final tenders are invited (s.24)';

create function tender_phase_is_frozen() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  owner := case when tg_op = 'DELETE' then old.tender_id else new.tender_id end;
  if exists (select 1 from tender where id = owner and status <> 'DRAFT') then
    if tg_op <> 'UPDATE' or to_jsonb(new) - 'words' is distinct from to_jsonb(old) - 'words'
      or not (new.words = old.words or tender_is_amended(owner, 'PHASE', new.number, old.words, new.words)) then
      raise exception 'tender_phase of a published tender is frozen';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_tender_phase_is_frozen before insert or update or delete on tender_phase
  for each row execute function tender_phase_is_frozen();

create function tender_phases_are_in_order() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' and new.status = 'PUBLISHED' and exists (select 1 from tender_phase p where p.tender_id = new.id)
    and (new.procedure <> 'COMPETITIVE_FLEXIBLE'
      or exists (select 1 from tender_phase p where p.tender_id = new.id and (p.words = ''
        or (p.kind = 'PARTICIPATION') <> (p.number = 1)
        or (p.kind = 'FINAL_TENDERS') <> (p.number = (select max(q.number) from tender_phase q where q.tender_id = new.id))
        or (p.kind = 'PARTICIPATION' and (p.most_suppliers is null or p.most_suppliers not between 2 and 20 or p.counted = '[]'))
        or (p.kind <> 'PARTICIPATION' and not coalesce(p.ends >= p.begins, false))))) then
    raise exception 'the phases of a tender are requests to participate, dialogues and final tenders, each whole';
  end if;
  return new;
end $$;
create trigger tr_tender_phases_are_in_order before update on tender
  for each row execute function tender_phases_are_in_order();

alter table tender_amendment_part
  drop constraint ck_tender_amendment_part_kind,
  add constraint ck_tender_amendment_part_kind
    check (kind in ('TITLE', 'SUMMARY', 'TERMS', 'LOT', 'CRITERION', 'CONDITION', 'PHASE'));

-- Final tenders are a tender of their own in the same case, for those alone who are on the shortlist of its first stage.
alter table tender
  add column first_stage_id uuid,
  add column preselected boolean not null default false,
  add column in_phases boolean not null default false,
  add constraint ck_tender_in_phases check (not in_phases or (first_stage_id is null
    and (procedure = 'COMPETITIVE_FLEXIBLE' or published_at is null))),
  add constraint fk_tender_first_stage foreign key (first_stage_id) references tender (id),
  add constraint ck_tender_preselected check (first_stage_id is not null or not preselected),
  drop constraint ck_tender_status,
  add constraint ck_tender_status check (status in
    ('DRAFT', 'PUBLISHED', 'CLOSED', 'EVALUATION', 'SHORTLISTED', 'AWARDED', 'COMPLETE', 'UNSUCCESSFUL', 'CANCELLED'));
comment on column tender.first_stage_id is 'Whose shortlist may bid (Procurement Act 2023 s.20(4)(c)); null: anybody may';
comment on column tender.preselected is 'The suppliers were assessed as satisfying conditions of participation before they were invited (s.54(5))';
comment on column tender.in_phases is 'Whether it has phases, so takes requests to participate, and no page has to look for them';
create unique index uq_tender_first_stage on tender (first_stage_id) where status <> 'CANCELLED';
