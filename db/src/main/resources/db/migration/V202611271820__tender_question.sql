-- Questions about a tender: asked without showing who, published with the answer to everybody, up to the tender's own cut-off.
alter table tender add column questions_until timestamptz;
alter table tender add constraint ck_tender_questions_until check (published_at is null or questions_until is null
  or (questions_until >= published_at and questions_until < deadline));
comment on column tender.questions_until is 'The last instant for questions; it is itself in time. Null of a published tender: it was published before questions were taken here';

create or replace function tender_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.summary, new.terms, new.cpv, new.procedure, new.light_touch, new.deadline,
      new.questions_until, new.published_at, new.case_id, new.council_id)
    is distinct from (old.title, old.summary, old.terms, old.cpv, old.procedure, old.light_touch, old.deadline,
      old.questions_until, old.published_at, old.case_id, old.council_id) then
    raise exception 'a published tender is frozen';
  end if;
  return new;
end $$;

create table tender_question (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  asked_by uuid not null,
  words text not null,
  asked_at timestamptz not null,
  due timestamptz not null,
  status text not null,
  overdue_at timestamptz,
  wording text,
  answer text,
  change_words text,
  refusal_kind text,
  refusal_reasons text,
  closed_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  version bigint not null default 0,
  constraint pk_tender_question primary key (id),
  constraint uq_tender_question_number unique (tender_id, number),
  constraint fk_tender_question_tender foreign key (tender_id) references tender (id),
  constraint fk_tender_question_asked_by foreign key (asked_by) references person (id),
  constraint fk_tender_question_decided_by foreign key (decided_by) references person (id),
  constraint ck_tender_question_number check (number >= 1),
  constraint ck_tender_question_status check (status in ('WAITING', 'ANSWERED', 'REFUSED', 'LAPSED')),
  constraint ck_tender_question_words check (length(words) between 10 and 4000),
  constraint ck_tender_question_due check (due > asked_at),
  constraint ck_tender_question_overdue check (overdue_at > due),
  constraint ck_tender_question_closed check ((status = 'WAITING') = (closed_at is null)),
  constraint ck_tender_question_decided check ((status in ('ANSWERED', 'REFUSED')) = (decided_by is not null)
    and (decided_by is null) = (decided_by_name is null) and (decided_by is null) = (wording is null)),
  constraint ck_tender_question_wording check (length(wording) between 10 and 4000),
  constraint ck_tender_question_answer check ((status = 'ANSWERED') = (answer is not null) and length(answer) between 1 and 20000),
  constraint ck_tender_question_change check (change_words is null or (status = 'ANSWERED' and length(change_words) between 10 and 4000)),
  constraint ck_tender_question_refusal check ((status = 'REFUSED') = (refusal_kind is not null)
    and (refusal_kind is null) = (refusal_reasons is null) and length(refusal_reasons) between 20 and 4000),
  constraint ck_tender_question_refusal_kind check (refusal_kind in ('TRADE_SECRET', 'PERSONAL_DATA', 'NOT_ABOUT_TENDER', 'STANDS_ALREADY'))
);
comment on table tender_question is 'What was asked about an open tender, and what everybody reads of it';
comment on column tender_question.asked_by is 'The only place that knows who asked: to be told of the answer and to find the question again; read by no page, mail, story or audit';
comment on column tender_question.words is 'As it was asked; read by the asker and the council''s procurement officers alone';
comment on column tender_question.wording is 'As it is published: the same words, or the council''s, which do not show who asked';
comment on column tender_question.due is 'End of the third working day after the question, at the latest the deadline for bids: the portal''s own rule';
comment on column tender_question.change_words is 'What the answer changes in the tender: an amendment that is still owed (Procurement Act 2023 s.31). Null: nothing';
comment on column tender_question.closed_at is 'When it was answered, refused, or left without an answer';
create index ix_tender_question_waiting on tender_question (tender_id) where status = 'WAITING';
create index ix_tender_question_asked_by on tender_question (asked_by, tender_id);

create function tender_question_comes_in() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from tender t where t.id = new.tender_id and t.status in ('PUBLISHED', 'CLOSED')
      and t.questions_until >= new.asked_at) then
    raise exception 'no question comes in after the last instant for questions';
  end if;
  return new;
end $$;
create trigger tr_tender_question_comes_in before insert on tender_question
  for each row execute function tender_question_comes_in();

create function tender_question_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'WAITING'
    or (new.tender_id, new.number, new.asked_by, new.words, new.asked_at, new.due)
      is distinct from (old.tender_id, old.number, old.asked_by, old.words, old.asked_at, old.due) then
    raise exception 'what was asked and what was answered stay as they are';
  end if;
  if new.status in ('ANSWERED', 'REFUSED')
    and new.closed_at > (select deadline from tender where id = new.tender_id) then
    raise exception 'nothing is answered after the deadline for bids';
  end if;
  return new;
end $$;
create trigger tr_tender_question_is_kept before update or delete on tender_question
  for each row execute function tender_question_is_kept();
