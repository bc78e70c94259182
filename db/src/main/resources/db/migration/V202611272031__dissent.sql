create table dissent (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  criterion_id uuid not null,
  evaluator_id uuid not null,
  agreed_level int not null,
  reason text not null,
  stated_at timestamptz not null,
  constraint pk_dissent primary key (id),
  constraint fk_dissent_tender foreign key (tender_id) references tender (id),
  constraint fk_dissent_bid foreign key (bid_id) references bid (id),
  constraint fk_dissent_criterion foreign key (criterion_id) references tender_criterion (id),
  constraint fk_dissent_evaluator foreign key (evaluator_id) references person (id),
  constraint ck_dissent_agreed_level check (agreed_level between 0 and 5),
  constraint ck_dissent_reason check (length(trim(reason)) > 0)
);
comment on table dissent is 'An evaluator does not share a level that the panel agreed on, and says why; it changes no score';
comment on column dissent.agreed_level is 'The agreed level that it was stated against';
create index ix_dissent_tender on dissent (tender_id);
create trigger tr_dissent_is_final before update or delete on dissent
  for each row execute function evaluation_is_final();
