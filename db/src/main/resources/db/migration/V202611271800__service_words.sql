-- The words of a service are split once, when it is written, and not for each row that a search walks over.
drop index ix_service_words;
alter table service add column words tsvector not null generated always as
  (to_tsvector('english', title || ' ' || summary || ' ' || area || ' ' || reference || ' ' || cpv)) stored;
comment on column service.words is 'What a search in the register finds';
create index ix_service_words on service using gin (words);
