-- The words of a tender are split once, when it is written, and not for each row that a search walks over.
drop index ix_tender_words;
alter table tender add column words tsvector not null generated always as
  (to_tsvector('english', title || ' ' || summary || ' ' || reference || ' ' || cpv)) stored;
comment on column tender.words is 'What a search in the opportunities finds';
create index ix_tender_words on tender using gin (words);

-- Which cases an organisation had a step in: its start page asks with every visit.
create index ix_work_item_organisation_case on work_item (organisation_id, case_id);
create index ix_case_file_council on case_file (council_id);
