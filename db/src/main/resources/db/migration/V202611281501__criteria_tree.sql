alter table tender_criterion
  add column part_of text,
  add constraint ck_tender_criterion_part_of check (length(part_of) between 1 and 200);
comment on column tender_criterion.part_of is 'Title of the main criterion whose part it is; its weight counts of all 100 points';
