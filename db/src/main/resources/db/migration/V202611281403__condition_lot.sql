-- A condition of participation may hold for one lot alone; a bid that fails it takes no part in that lot, and in the others as before.
alter table tender_condition
  add column lot_number int,
  add constraint ck_tender_condition_lot check (lot_number >= 1);
comment on column tender_condition.lot_number is 'Number of the lot for which alone it holds; null: for all';

create function tender_condition_has_its_lot() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' and new.status = 'PUBLISHED' and exists (
      select 1 from tender_condition c where c.tender_id = new.id and c.lot_number is not null
        and not exists (select 1 from tender_lot l where l.tender_id = new.id and l.number = c.lot_number)) then
    raise exception 'a condition of participation holds for a lot that the tender does not have';
  end if;
  return new;
end $$;
create trigger tr_tender_condition_has_its_lot before update on tender
  for each row execute function tender_condition_has_its_lot();

create table lot_exclusion (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  lot_id uuid not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint pk_lot_exclusion primary key (id),
  constraint uq_lot_exclusion unique (bid_id, lot_id),
  constraint fk_lot_exclusion_tender foreign key (tender_id) references tender (id),
  constraint fk_lot_exclusion_bid foreign key (bid_id) references bid (id),
  constraint fk_lot_exclusion_lot foreign key (lot_id) references tender_lot (id),
  constraint fk_lot_exclusion_decided_by foreign key (decided_by) references person (id),
  constraint ck_lot_exclusion_reason check (length(trim(reason)) > 0)
);
comment on table lot_exclusion is 'A bid takes no part in that lot: it fails a condition of participation that holds for it alone; decided by its check';
create index ix_lot_exclusion_tender on lot_exclusion (tender_id);
create trigger tr_lot_exclusion_is_final before update or delete on lot_exclusion
  for each row execute function evaluation_is_final();
create trigger tr_lot_exclusion_is_recorded before insert on lot_exclusion
  for each row execute function consensus_is_recorded();

alter table assessment_lot add column excluded_reason text;
comment on column assessment_lot.excluded_reason is 'Why the bid took no part in this lot alone; null where it did, or took part in none';
