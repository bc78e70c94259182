-- evidence becomes files; what named papers only in words stays readable as part of the words
update milestone_report
  set evidence = evidence || E'\n\n' || (select string_agg(paper, E'\n') from jsonb_array_elements_text(documents::jsonb) paper)
  where documents <> '[]';
alter table milestone_report drop column documents;

create function milestone_report_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a report is final';
end $$;
create trigger tr_milestone_report_is_final
  before delete or update of milestone_id, attempt, quantity, evidence, reported_by, reported_at on milestone_report
  for each row execute function milestone_report_is_final();

create table milestone_report_draft (
  milestone_id uuid not null,
  quantity bigint,
  evidence text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  version bigint not null default 0,
  constraint pk_milestone_report_draft primary key (milestone_id),
  constraint fk_milestone_report_draft_milestone foreign key (milestone_id) references milestone (id),
  constraint fk_milestone_report_draft_saved_by foreign key (saved_by) references person (id)
);
comment on table milestone_report_draft is 'What the provider has written so far; gone once it is reported';
comment on column milestone_report_draft.quantity is 'Outcomes claimed; null while nothing is entered';

-- files of evidence belong to the milestone while they are collected, and to the report once it is made
create function evidence_stays_as_reported() returns trigger language plpgsql as $$
begin
  if exists (select 1 from milestone_report where id = old.subject_id) then
    raise exception 'the evidence of a report stays as it was reported';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_document_evidence_stays before update or delete on document
  for each row when (old.purpose = 'evidence') execute function evidence_stays_as_reported();

create function evidence_bytes_stay_as_reported() returns trigger language plpgsql as $$
begin
  if exists (select 1 from document d join milestone_report r on r.id = d.subject_id where d.id = old.document_id) then
    raise exception 'the evidence of a report stays as it was reported';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_document_block_evidence_stays before update or delete on document_block
  for each row execute function evidence_bytes_stay_as_reported();
