-- Each lot has its own ranking and its own award (Procurement Act 2023 ss.18, 20(7), 23(4)).
alter table tender
  add column lots_to_bid_for int,
  add column lots_to_win int,
  add column undivided_because text not null default '',
  add constraint ck_tender_lots_to_bid_for check (lots_to_bid_for >= 1),
  add constraint ck_tender_lots_to_win check (lots_to_win >= 1);
comment on column tender.lots_to_bid_for is 'How many lots one supplier may bid for (s.20(7)); null for no limit';
comment on column tender.lots_to_win is 'How many lots one supplier may be awarded (s.23(4)); null for no limit';
comment on column tender.undivided_because is 'Why the contract is not divided into lots (s.18)';

create table award_lot (
  id uuid not null,
  award_id uuid not null,
  number int not null,
  lot_id uuid not null,
  bid_id uuid,
  supplier_id uuid,
  amount numeric(15, 2),
  tie_step text,
  tie_criterion_id uuid,
  passed_over int not null default 0,
  constraint pk_award_lot primary key (id),
  constraint uq_award_lot_number unique (award_id, number),
  constraint uq_award_lot_lot unique (lot_id),
  constraint fk_award_lot_award foreign key (award_id) references award (id),
  constraint fk_award_lot_lot foreign key (lot_id) references tender_lot (id),
  constraint fk_award_lot_bid foreign key (bid_id) references bid (id),
  constraint fk_award_lot_supplier foreign key (supplier_id) references organisation (id),
  constraint fk_award_lot_tie_criterion foreign key (tie_criterion_id) references tender_criterion (id),
  constraint ck_award_lot_won check ((bid_id is null) = (supplier_id is null) and (bid_id is null) = (amount is null)),
  constraint ck_award_lot_amount check (amount >= 0),
  constraint ck_award_lot_passed_over check (passed_over >= 0 and (passed_over = 0 or bid_id is not null)),
  constraint ck_award_lot_tie_step check (tie_step in ('QUALITY', 'CRITERION', 'LOT')),
  constraint ck_award_lot_tie_criterion check ((tie_step is not distinct from 'CRITERION') = (tie_criterion_id is not null))
);
comment on table award_lot is 'Who gets each lot; without a bid: no bid can have it';
comment on column award_lot.amount is 'Price of the winning bid for the lot over the whole term, pounds with VAT; of an award that was decided before lots had their own, the whole price stands at the first';
comment on column award_lot.tie_step is 'Where several bids shared the rank that won: which part of the published rule named this one';
comment on column award_lot.passed_over is 'How many bids stood before it whose bidders had as many lots as one may win (s.23(4)(b))';
create index ix_award_lot_supplier on award_lot (supplier_id);

insert into award_lot (id, award_id, number, lot_id, bid_id, supplier_id, amount, tie_step, tie_criterion_id)
select gen_random_uuid(), a.id, l.number, l.id, a.bid_id, a.supplier_id, case when l.number = 1 then a.amount else 0 end, a.tie_step, a.tie_criterion_id
  from award a join tender_lot l on l.tender_id = a.tender_id;

create function award_lot_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'what an award has decided does not change';
end $$;
create trigger tr_award_lot_is_final before update or delete on award_lot
  for each row execute function award_lot_is_final();

-- Whoever decides, no supplier gets more lots than the notice has said.
create function award_lot_keeps_limit() returns trigger language plpgsql as $$
begin
  if new.supplier_id is not null and (
      select count(*) from award_lot l where l.award_id = new.award_id and l.supplier_id = new.supplier_id)
      > (select t.lots_to_win from award a join tender t on t.id = a.tender_id where a.id = new.award_id) then
    raise exception 'more lots for one supplier than the notice allows';
  end if;
  return new;
end $$;
create trigger tr_award_lot_keeps_limit after insert on award_lot
  for each row execute function award_lot_keeps_limit();

create or replace function award_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided_at <> new.decided_at
      or old.tie_break_reason is distinct from new.tie_break_reason
      or (old.summaries_sent_at is not null and old.summaries_sent_at is distinct from new.summaries_sent_at)
      or (old.standstill_ends is not null and old.standstill_ends is distinct from new.standstill_ends) then
    raise exception 'what an award has decided does not change';
  end if;
  return new;
end $$;
alter table award
  drop column bid_id,
  drop column supplier_id,
  drop column amount,
  drop column tie_step,
  drop column tie_criterion_id;

create table assessment_lot (
  id uuid not null,
  summary_id uuid not null,
  number int not null,
  lot_id uuid not null,
  won boolean not null,
  rank_number int,
  total text,
  passed_over boolean not null default false,
  constraint pk_assessment_lot primary key (id),
  constraint uq_assessment_lot_number unique (summary_id, number),
  constraint fk_assessment_lot_summary foreign key (summary_id) references assessment_summary (id),
  constraint fk_assessment_lot_lot foreign key (lot_id) references tender_lot (id),
  constraint ck_assessment_lot_rank check ((rank_number is null) = (total is null) and (not won or rank_number is not null)),
  constraint ck_assessment_lot_passed_over check (not (won and passed_over))
);
comment on table assessment_lot is 'What became of a bid in each lot that it bids for';
comment on column assessment_lot.total is 'Points of 100 to six places, as shown; the exact value follows from the scores';
comment on column assessment_lot.passed_over is 'It stood before the winner, but its bidder had as many lots as one may win (s.23(4)(b))';
insert into assessment_lot (id, summary_id, number, lot_id, won, rank_number, total)
select gen_random_uuid(), s.id, l.number, l.id, s.winner, s.rank_number, s.total
  from assessment_summary s join award a on a.id = s.award_id join tender_lot l on l.tender_id = a.tender_id and l.number = 1;
create trigger tr_assessment_lot_is_final before update or delete on assessment_lot
  for each row execute function evaluation_is_final();
alter table assessment_summary
  drop column winner,
  drop column rank_number,
  drop column total;

alter table assessment_line
  add column lot_number int not null default 1,
  drop constraint uq_assessment_line_number,
  add constraint uq_assessment_line_number unique (summary_id, lot_number, number);
alter table assessment_line alter column lot_number drop default;
comment on column assessment_line.lot_number is 'Of which lot; points for the price differ between lots, those for quality do not';

-- Every winner gets a contract of its own, for all lots that it has won.
alter table contract
  drop constraint uq_contract_tender,
  add constraint uq_contract_provider unique (award_id, provider_id);
create index ix_contract_tender on contract (tender_id);
