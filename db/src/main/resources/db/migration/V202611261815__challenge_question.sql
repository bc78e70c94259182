create table eoi_question (
  id uuid not null,
  eoi_id uuid not null,
  words text not null,
  confidential boolean not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  version bigint not null default 0,
  constraint pk_eoi_question primary key (id),
  constraint fk_eoi_question_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_eoi_question_asked_by foreign key (asked_by) references person (id),
  constraint fk_eoi_question_answered_by foreign key (answered_by) references person (id),
  constraint ck_eoi_question_words check (length(words) between 10 and 4000),
  constraint ck_eoi_question_answered check ((answer is null) = (answered_at is null)
    and (answer is null) = (answered_by is null) and (answer is null) = (answered_by_name is null)),
  constraint ck_eoi_question_answer check (length(answer) between 1 and 20000)
);
comment on table eoi_question is 'What a council asks the body while it considers an expression of interest, and the answer; both on the record';
comment on column eoi_question.confidential is 'About money or capability: read by the council and the body alone, as those parts of the expression are';
create index ix_eoi_question_eoi on eoi_question (eoi_id, asked_at);

create function eoi_question_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answer is not null or new.words <> old.words or new.confidential <> old.confidential then
    raise exception 'a question that was asked stays as it is, and so does its answer';
  end if;
  return new;
end $$;
create trigger tr_eoi_question_is_kept before update or delete on eoi_question
  for each row execute function eoi_question_is_kept();
