-- What bidders ask about their own assessment summary, and what the council answers: between the two alone.
create table debrief_question (
  id uuid not null,
  award_id uuid not null,
  bid_id uuid not null,
  organisation_id uuid not null,
  number int not null,
  asked_by uuid not null,
  words text not null,
  asked_at timestamptz not null,
  due timestamptz not null,
  overdue_at timestamptz,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  version bigint not null default 0,
  constraint pk_debrief_question primary key (id),
  constraint uq_debrief_question_number unique (bid_id, number),
  constraint fk_debrief_question_summary foreign key (award_id, bid_id) references assessment_summary (award_id, bid_id),
  constraint fk_debrief_question_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_debrief_question_asked_by foreign key (asked_by) references person (id),
  constraint fk_debrief_question_answered_by foreign key (answered_by) references person (id),
  constraint ck_debrief_question_number check (number >= 1),
  constraint ck_debrief_question_words check (length(words) between 10 and 4000),
  constraint ck_debrief_question_due check (due >= asked_at),
  constraint ck_debrief_question_overdue check (overdue_at > due),
  constraint ck_debrief_question_answer check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
    and length(answer) between 1 and 20000)
);
comment on table debrief_question is 'A bidder''s question about its own assessment summary; read by that bidder and the council alone';
comment on column debrief_question.due is 'End of the third working day after the question, at the latest the end of the standstill while it runs: the portal''s own rule';

create function debrief_question_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answer is not null
    or (new.award_id, new.bid_id, new.organisation_id, new.number, new.asked_by, new.words, new.asked_at, new.due)
      is distinct from (old.award_id, old.bid_id, old.organisation_id, old.number, old.asked_by, old.words, old.asked_at, old.due) then
    raise exception 'what was asked and what was answered stay as they are';
  end if;
  return new;
end $$;
create trigger tr_debrief_question_is_kept before update or delete on debrief_question
  for each row execute function debrief_question_is_kept();
