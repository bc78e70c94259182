create table bid_opening (
  tender_id uuid not null,
  first_officer_id uuid not null,
  first_at timestamptz not null,
  second_officer_id uuid,
  opened_at timestamptz,
  bid_count int,
  version bigint not null default 0,
  constraint pk_bid_opening primary key (tender_id),
  constraint fk_bid_opening_tender foreign key (tender_id) references tender (id),
  constraint fk_bid_opening_first_officer foreign key (first_officer_id) references person (id),
  constraint fk_bid_opening_second_officer foreign key (second_officer_id) references person (id),
  constraint ck_bid_opening_two_people check (second_officer_id is null or second_officer_id <> first_officer_id),
  constraint ck_bid_opening_complete check ((second_officer_id is null) = (opened_at is null)
    and (opened_at is null) = (bid_count is null))
);
comment on table bid_opening is 'Who opened the bids of a tender: two different officers, each with the own passphrase';

create table conflict_declaration (
  id uuid not null,
  tender_id uuid not null,
  evaluator_id uuid not null,
  bid_id uuid not null,
  conflicted boolean not null,
  explanation text not null default '',
  declared_at timestamptz not null,
  constraint pk_conflict_declaration primary key (id),
  constraint uq_conflict_declaration unique (evaluator_id, bid_id),
  constraint fk_conflict_declaration_tender foreign key (tender_id) references tender (id),
  constraint fk_conflict_declaration_evaluator foreign key (evaluator_id) references person (id),
  constraint fk_conflict_declaration_bid foreign key (bid_id) references bid (id),
  constraint ck_conflict_declaration_explained check (not conflicted or length(trim(explanation)) > 0)
);
comment on table conflict_declaration is 'Per evaluator and bidder, declared before any bid is seen (Procurement Act 2023 ss.81-83); a conflict closes that bid';
create index ix_conflict_declaration_tender on conflict_declaration (tender_id);

create table score_sheet (
  id uuid not null,
  tender_id uuid not null,
  evaluator_id uuid not null,
  locked_at timestamptz not null,
  constraint pk_score_sheet primary key (id),
  constraint uq_score_sheet unique (tender_id, evaluator_id),
  constraint fk_score_sheet_tender foreign key (tender_id) references tender (id),
  constraint fk_score_sheet_evaluator foreign key (evaluator_id) references person (id)
);
comment on table score_sheet is 'An evaluator has locked all scores of a tender: none of them changes any more';

create table score (
  id uuid not null,
  tender_id uuid not null,
  evaluator_id uuid not null,
  bid_id uuid not null,
  criterion_id uuid not null,
  level int,
  reason text not null default '',
  saved_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_score primary key (id),
  constraint uq_score unique (evaluator_id, bid_id, criterion_id),
  constraint fk_score_tender foreign key (tender_id) references tender (id),
  constraint fk_score_evaluator foreign key (evaluator_id) references person (id),
  constraint fk_score_bid foreign key (bid_id) references bid (id),
  constraint fk_score_criterion foreign key (criterion_id) references tender_criterion (id),
  constraint ck_score_level check (level between 0 and 5),
  constraint ck_score_reason check (length(reason) <= 8000)
);
comment on table score is 'One evaluator''s level and reason for one criterion of one bid; hidden from the others until moderation';
create index ix_score_tender on score (tender_id, evaluator_id);

create table consensus (
  tender_id uuid not null,
  moderator_id uuid not null,
  recorded_at timestamptz not null,
  admissible_count int not null,
  constraint pk_consensus primary key (tender_id),
  constraint fk_consensus_tender foreign key (tender_id) references tender (id),
  constraint fk_consensus_moderator foreign key (moderator_id) references person (id),
  constraint ck_consensus_admissible_count check (admissible_count >= 0)
);
comment on table consensus is 'The panel''s result is recorded: final scores and admissions stand';

create table consensus_score (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  criterion_id uuid not null,
  level int,
  reason text not null default '',
  saved_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_consensus_score primary key (id),
  constraint uq_consensus_score unique (bid_id, criterion_id),
  constraint fk_consensus_score_tender foreign key (tender_id) references tender (id),
  constraint fk_consensus_score_bid foreign key (bid_id) references bid (id),
  constraint fk_consensus_score_criterion foreign key (criterion_id) references tender_criterion (id),
  constraint ck_consensus_score_level check (level between 0 and 5)
);
comment on table consensus_score is 'The agreed level with its own reason; never an average';
create index ix_consensus_score_tender on consensus_score (tender_id);

create table bid_admission (
  bid_id uuid not null,
  tender_id uuid not null,
  admissible boolean not null,
  reason text not null default '',
  saved_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_bid_admission primary key (bid_id),
  constraint fk_bid_admission_bid foreign key (bid_id) references bid (id),
  constraint fk_bid_admission_tender foreign key (tender_id) references tender (id),
  constraint ck_bid_admission_reason check (admissible or length(trim(reason)) > 0)
);
comment on table bid_admission is 'Whether a bid takes part in the ranking, and if not, why';
create index ix_bid_admission_tender on bid_admission (tender_id);

create function score_is_locked() returns trigger language plpgsql as $$
begin
  if exists (select 1 from score_sheet s
      where s.tender_id = coalesce(old.tender_id, new.tender_id) and s.evaluator_id = coalesce(old.evaluator_id, new.evaluator_id)) then
    raise exception 'the scores of this evaluator are locked';
  end if;
  return coalesce(new, old);
end $$;
create trigger tr_score_is_locked before insert or update or delete on score
  for each row execute function score_is_locked();

create function consensus_is_recorded() returns trigger language plpgsql as $$
begin
  if exists (select 1 from consensus c where c.tender_id = coalesce(old.tender_id, new.tender_id)) then
    raise exception 'the consensus of this tender is recorded';
  end if;
  return coalesce(new, old);
end $$;
create trigger tr_consensus_score_is_recorded before insert or update or delete on consensus_score
  for each row execute function consensus_is_recorded();
create trigger tr_bid_admission_is_recorded before insert or update or delete on bid_admission
  for each row execute function consensus_is_recorded();

create function evaluation_is_final() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_score_sheet_is_final before update or delete on score_sheet
  for each row execute function evaluation_is_final();
create trigger tr_consensus_is_final before update or delete on consensus
  for each row execute function evaluation_is_final();
create trigger tr_conflict_declaration_is_final before update or delete on conflict_declaration
  for each row execute function evaluation_is_final();
