-- A lot may be priced line by line: the council names lines and quantities, a bidder a price for each unit.
create table tender_price_line (
  id uuid not null,
  tender_id uuid not null,
  lot_id uuid not null,
  number int not null,
  item text not null,
  unit text not null,
  quantity numeric(13, 4) not null,
  constraint pk_tender_price_line primary key (id),
  constraint uq_tender_price_line_number unique (lot_id, number) deferrable initially deferred,
  constraint fk_tender_price_line_lot foreign key (lot_id) references tender_lot (id),
  constraint fk_tender_price_line_tender foreign key (tender_id) references tender (id),
  constraint ck_tender_price_line_number check (number between 1 and 200),
  constraint ck_tender_price_line_item check (length(item) between 1 and 200),
  constraint ck_tender_price_line_unit check (length(unit) between 1 and 60),
  constraint ck_tender_price_line_quantity check (quantity > 0)
);
comment on table tender_price_line is 'A line of a lot''s price table; frozen by publication. A lot without lines has one price';
comment on column tender_price_line.quantity is 'In the unit, over the whole term; the lot''s price is the sum of all lines, each rounded half up to the penny';
create index ix_tender_price_line_tender on tender_price_line (tender_id);
create trigger tr_tender_price_line_is_frozen before insert or update or delete on tender_price_line
  for each row execute function tender_part_is_frozen();
