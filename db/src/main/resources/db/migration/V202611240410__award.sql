create table award (
  id uuid not null,
  reference text not null,
  tender_id uuid not null,
  case_id uuid not null,
  council_id uuid not null,
  bid_id uuid not null,
  supplier_id uuid not null,
  amount numeric(15, 2) not null,
  tie_break_reason text,
  status text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  summaries_sent_at timestamptz,
  notice_published_at timestamptz,
  standstill_last_day date,
  standstill_ends timestamptz,
  standstill_ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_award primary key (id),
  constraint uq_award_reference unique (reference),
  constraint uq_award_tender unique (tender_id),
  constraint fk_award_tender foreign key (tender_id) references tender (id),
  constraint fk_award_case foreign key (case_id) references case_file (id),
  constraint fk_award_council foreign key (council_id) references organisation (id),
  constraint fk_award_bid foreign key (bid_id) references bid (id),
  constraint fk_award_supplier foreign key (supplier_id) references organisation (id),
  constraint fk_award_decided_by foreign key (decided_by) references person (id),
  constraint ck_award_amount check (amount >= 0),
  constraint ck_award_status check (status in ('DECIDED', 'SUMMARIES_SENT', 'STANDSTILL', 'FINAL', 'CANCELLED')),
  constraint ck_award_order check (
    (notice_published_at is null or summaries_sent_at <= notice_published_at)
    and (notice_published_at is null) = (standstill_ends is null)
    and (standstill_ended_at is null or standstill_ended_at > standstill_ends))
);
comment on table award is 'The decision who gets the contract, with summaries, notice and standstill (Procurement Act 2023 ss.50-51)';
comment on column award.amount is 'Price of the winning bid over the whole term, pounds with VAT';
comment on column award.tie_break_reason is 'Where several bids share rank 1: by which published rule this one was chosen';
comment on column award.standstill_ends is 'Last instant of the standstill; no contract at or before it';
create index ix_award_council on award (council_id, decided_at desc);
create index ix_award_published on award (notice_published_at desc) where notice_published_at is not null;

create table assessment_summary (
  id uuid not null,
  award_id uuid not null,
  bid_id uuid not null,
  organisation_id uuid not null,
  winner boolean not null,
  admissible boolean not null,
  inadmissible_reason text not null default '',
  rank_number int,
  total text,
  sent_at timestamptz not null,
  constraint pk_assessment_summary primary key (id),
  constraint uq_assessment_summary_bid unique (award_id, bid_id),
  constraint fk_assessment_summary_award foreign key (award_id) references award (id),
  constraint fk_assessment_summary_bid foreign key (bid_id) references bid (id),
  constraint fk_assessment_summary_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_assessment_summary_reason check (admissible or length(inadmissible_reason) > 0)
);
comment on table assessment_summary is 'What a bidder is told of its bid, to all at the same instant and before the notice (s.50, Procurement Regulations 2024 reg 31)';
comment on column assessment_summary.total is 'Points of 100 to six places, as shown; the exact value follows from the scores';

create table assessment_line (
  id uuid not null,
  summary_id uuid not null,
  number int not null,
  criterion_id uuid not null,
  title text not null,
  weight numeric(7, 4) not null,
  level int,
  level_words text,
  points text not null,
  working text not null,
  reason text not null,
  winner_level int,
  winner_points text not null,
  winner_reason text not null,
  constraint pk_assessment_line primary key (id),
  constraint uq_assessment_line_number unique (summary_id, number),
  constraint fk_assessment_line_summary foreign key (summary_id) references assessment_summary (id),
  constraint fk_assessment_line_criterion foreign key (criterion_id) references tender_criterion (id)
);
comment on table assessment_line is 'Per criterion: score, explanation, and the winner''s';
comment on column assessment_line.level is 'Null for the price, which is computed';

create function award_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.bid_id <> new.bid_id or old.amount <> new.amount or old.decided_at <> new.decided_at
      or old.tie_break_reason is distinct from new.tie_break_reason
      or (old.summaries_sent_at is not null and old.summaries_sent_at is distinct from new.summaries_sent_at)
      or (old.standstill_ends is not null and old.standstill_ends is distinct from new.standstill_ends) then
    raise exception 'what an award has decided does not change';
  end if;
  return new;
end $$;
create trigger tr_award_is_final before update or delete on award
  for each row execute function award_is_final();
create trigger tr_assessment_summary_is_final before update or delete on assessment_summary
  for each row execute function evaluation_is_final();
create trigger tr_assessment_line_is_final before update or delete on assessment_line
  for each row execute function evaluation_is_final();
