-- A published tender may be worded anew until its deadline, and only by an amendment that keeps the old and the new words.
create table tender_amendment (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  reasons text not null,
  deadline_before timestamptz not null,
  deadline_after timestamptz not null,
  deadline_kept text,
  questions_before timestamptz,
  questions_after timestamptz,
  published_at timestamptz not null,
  published_by uuid not null,
  published_by_name text not null,
  written_in xid8 not null default pg_current_xact_id(),
  constraint pk_tender_amendment primary key (id),
  constraint uq_tender_amendment_number unique (tender_id, number),
  constraint fk_tender_amendment_tender foreign key (tender_id) references tender (id),
  constraint fk_tender_amendment_published_by foreign key (published_by) references person (id),
  constraint ck_tender_amendment_number check (number >= 1),
  constraint ck_tender_amendment_reasons check (length(reasons) between 20 and 4000),
  constraint ck_tender_amendment_deadline check (deadline_after >= deadline_before and published_at <= deadline_before),
  constraint ck_tender_amendment_kept check ((deadline_kept is not null) = (deadline_after = deadline_before)
    and length(deadline_kept) between 20 and 4000)
);
comment on table tender_amendment is 'A change of a published tender that everybody is told of (Procurement Act 2023 s.31); append-only';
comment on column tender_amendment.deadline_kept is 'Why the deadline stays although the tender changes; null where it moves';
comment on column tender_amendment.written_in is 'The transaction that changed the tender with it, and no other';

create table tender_amendment_part (
  amendment_id uuid not null,
  kind text not null,
  number int not null,
  words_before text not null,
  words_after text not null,
  constraint pk_tender_amendment_part primary key (amendment_id, kind, number),
  constraint fk_tender_amendment_part_amendment foreign key (amendment_id) references tender_amendment (id),
  constraint ck_tender_amendment_part_kind check (kind in ('TITLE', 'SUMMARY', 'TERMS', 'LOT', 'CRITERION')),
  constraint ck_tender_amendment_part_words check (words_before <> words_after)
);
comment on table tender_amendment_part is 'What a part of the tender said before and says since the amendment; append-only';
comment on column tender_amendment_part.number is 'Of the lot or criterion; 0 where there is only one';

create table tender_amendment_settles (
  amendment_id uuid not null,
  question_id uuid not null,
  constraint pk_tender_amendment_settles primary key (question_id),
  constraint fk_tender_amendment_settles_amendment foreign key (amendment_id) references tender_amendment (id),
  constraint fk_tender_amendment_settles_question foreign key (question_id) references tender_question (id)
);
comment on table tender_amendment_settles is 'Which promised changes the amendment has made; append-only';
create index ix_tender_amendment_settles_amendment on tender_amendment_settles (amendment_id);

create function tender_amendment_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_tender_amendment_is_kept before update or delete on tender_amendment
  for each row execute function tender_amendment_is_kept();
create trigger tr_tender_amendment_part_is_kept before update or delete on tender_amendment_part
  for each row execute function tender_amendment_is_kept();
create trigger tr_tender_amendment_settles_is_kept before update or delete on tender_amendment_settles
  for each row execute function tender_amendment_is_kept();

create function tender_amendment_comes_in() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from tender t where t.id = new.tender_id and t.status = 'PUBLISHED'
      and portal_now() <= t.deadline and t.deadline = new.deadline_before) then
    raise exception 'no amendment comes in after the deadline for bids';
  end if;
  return new;
end $$;
create trigger tr_tender_amendment_comes_in before insert on tender_amendment
  for each row execute function tender_amendment_comes_in();

-- Whether an amendment of this very transaction says that this part of the tender changes in exactly this way.
create function tender_is_amended(tender uuid, part text, part_number int, before text, after text) returns boolean
language sql stable as $$
  select exists (select 1 from tender_amendment a join tender_amendment_part p on p.amendment_id = a.id
    where a.tender_id = tender and a.written_in = pg_current_xact_id()
      and p.kind = part and p.number = part_number and p.words_before = before and p.words_after = after)
$$;

create or replace function tender_part_is_frozen() returns trigger language plpgsql as $$
declare
  owner uuid;
  worded text;
  part text;
begin
  owner := case when tg_op = 'DELETE' then old.tender_id else new.tender_id end;
  if exists (select 1 from tender where id = owner and status <> 'DRAFT') then
    worded := case tg_table_name when 'tender_lot' then 'title' when 'tender_criterion' then 'description' end;
    part := case tg_table_name when 'tender_lot' then 'LOT' when 'tender_criterion' then 'CRITERION' end;
    if tg_op <> 'UPDATE' or worded is null or to_jsonb(new) - worded is distinct from to_jsonb(old) - worded
      or not (to_jsonb(new) = to_jsonb(old)
        or tender_is_amended(owner, part, new.number, to_jsonb(old) ->> worded, to_jsonb(new) ->> worded)) then
      raise exception '% of a published tender is frozen', tg_table_name;
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace function tender_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status = 'DRAFT' then
    return new;
  end if;
  if (new.cpv, new.procedure, new.light_touch, new.published_at, new.case_id, new.council_id, new.price_method, new.price_figure)
    is distinct from
    (old.cpv, old.procedure, old.light_touch, old.published_at, old.case_id, old.council_id, old.price_method, old.price_figure)
    or (new.title <> old.title and not tender_is_amended(new.id, 'TITLE', 0, old.title, new.title))
    or (new.summary <> old.summary and not tender_is_amended(new.id, 'SUMMARY', 0, old.summary, new.summary))
    or (new.terms <> old.terms and not tender_is_amended(new.id, 'TERMS', 0, old.terms, new.terms)) then
    raise exception 'a published tender is frozen';
  end if;
  if (new.deadline, new.questions_until) is distinct from (old.deadline, old.questions_until)
    and not (old.status = 'PUBLISHED' and new.status = 'PUBLISHED' and portal_now() <= old.deadline
      and new.deadline >= old.deadline
      and (new.questions_until is not distinct from old.questions_until
        or new.questions_until > coalesce(old.questions_until, old.published_at))) then
    raise exception 'the deadline of a published tender moves only to a later instant, and only before it has passed';
  end if;
  return new;
end $$;
comment on table tender is 'A council''s request for bids; publication freezes it but for the status, a later deadline and the words that an amendment keeps';
comment on table tender_criterion is 'An award criterion; frozen by publication but for its description (Woods v Milton Keynes [2015] EWHC 2011)';
