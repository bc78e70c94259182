-- The check of every opened bid for what the law and the tender demand, before anything is agreed on or awarded.
create table compliance_check (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  status text not null,
  rules_from date not null,
  price_doubted boolean not null,
  begun_at timestamptz not null,
  debarment_seen_on date,
  checked_by uuid,
  checked_at timestamptz,
  asked_by uuid,
  asked_at timestamptz,
  due timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  lapsed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  out_item text,
  version bigint not null default 0,
  constraint pk_compliance_check primary key (id),
  constraint uq_compliance_check_bid unique (bid_id),
  constraint fk_compliance_check_tender foreign key (tender_id) references tender (id),
  constraint fk_compliance_check_bid foreign key (bid_id) references bid (id),
  constraint fk_compliance_check_checked_by foreign key (checked_by) references person (id),
  constraint fk_compliance_check_asked_by foreign key (asked_by) references person (id),
  constraint fk_compliance_check_answered_by foreign key (answered_by) references person (id),
  constraint fk_compliance_check_decided_by foreign key (decided_by) references person (id),
  constraint ck_compliance_check_status check (status in ('OPEN', 'GAPS', 'ASKED', 'ANSWERED', 'LAPSED', 'IN_ORDER', 'OUT', 'ENDED')),
  constraint ck_compliance_check_checked check ((checked_at is null) = (checked_by is null) and (checked_at is null) = (debarment_seen_on is null)
    and (checked_at is not null or status in ('OPEN', 'ENDED'))),
  constraint ck_compliance_check_asked check ((asked_at is null) = (asked_by is null) and (asked_at is null) = (due is null) and due > asked_at
    and (asked_at is not null or status not in ('ASKED', 'ANSWERED', 'LAPSED', 'OUT'))),
  constraint ck_compliance_check_answered check ((answered_at is null) = (answered_by is null) and answered_at <= due),
  constraint ck_compliance_check_lapsed check (lapsed_at is null or lapsed_at > due and answered_at is null),
  constraint ck_compliance_check_decided check ((decided_at is null) = (decided_by is null)),
  constraint ck_compliance_check_out check ((out_item is not null) = (status = 'OUT')),
  constraint ck_compliance_check_heard check (status <> 'OUT' or answered_at is not null or lapsed_at is not null)
);
comment on table compliance_check is 'Whether a bid may be considered: Procurement Act 2023 ss.19(2)-(5), 26-28, 57-62; one for each opened bid';
comment on column compliance_check.rules_from is 'Version of the list of items: the day from which it is in force, chosen by the day of the tender notice';
comment on column compliance_check.price_doubted is 'The price lies so far under the median that it has to be looked at: the portal''s own rule';
comment on column compliance_check.debarment_seen_on is 'The day on which the officer looked at the debarment list (s.62)';
comment on column compliance_check.due is 'Last instant for the bidder''s answer, the same for every bidder of the tender: the portal''s own rule';
comment on column compliance_check.out_item is 'Code of the item for which the bid is not considered; never without the bidder having been asked';
create index ix_compliance_check_tender on compliance_check (tender_id);

create table compliance_finding (
  id uuid not null,
  check_id uuid not null,
  item text not null,
  finding text not null,
  words text not null,
  found_by uuid not null,
  found_at timestamptz not null,
  constraint pk_compliance_finding primary key (id),
  constraint fk_compliance_finding_check foreign key (check_id) references compliance_check (id),
  constraint fk_compliance_finding_found_by foreign key (found_by) references person (id),
  constraint ck_compliance_finding_finding check (finding in ('IN_ORDER', 'MISSING', 'DOUBTFUL', 'SETTLED', 'STANDS')),
  constraint ck_compliance_finding_words check (finding = 'IN_ORDER' or length(trim(words)) > 0)
);
comment on table compliance_finding is 'What an officer found for one item of a check, when; the newest counts, older ones stay';
create index ix_compliance_finding_check on compliance_finding (check_id);
create trigger tr_compliance_finding_is_final before update or delete on compliance_finding
  for each row execute function evaluation_is_final();

create table compliance_question (
  id uuid not null,
  check_id uuid not null,
  item text not null,
  words text not null,
  answer text,
  version bigint not null default 0,
  constraint pk_compliance_question primary key (id),
  constraint uq_compliance_question_item unique (check_id, item),
  constraint fk_compliance_question_check foreign key (check_id) references compliance_check (id),
  constraint ck_compliance_question_words check (length(trim(words)) > 0),
  constraint ck_compliance_question_answer check (length(answer) between 1 and 8000)
);
comment on table compliance_question is 'The exact list of what a bidder is asked about and may change; never its price, never an answer that is scored';

create function compliance_question_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answer is not null
    or (new.check_id, new.item, new.words) is distinct from (old.check_id, old.item, old.words) then
    raise exception 'what a bidder was asked and what it answered stay as they are';
  end if;
  return new;
end $$;
create trigger tr_compliance_question_is_kept before update or delete on compliance_question
  for each row execute function compliance_question_is_kept();

create function compliance_check_is_closed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('IN_ORDER', 'OUT', 'ENDED') then
    raise exception 'a closed check stays as it is';
  end if;
  return new;
end $$;
create trigger tr_compliance_check_is_closed before update or delete on compliance_check
  for each row execute function compliance_check_is_closed();
