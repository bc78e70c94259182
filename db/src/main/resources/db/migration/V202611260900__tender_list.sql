create index ix_tender_list on tender (
  (case when status = 'PUBLISHED' then 0 else 1 end),
  (case when status = 'PUBLISHED' then deadline end),
  published_at desc, id)
  where status <> 'DRAFT' and published_at is not null;
comment on index ix_tender_list is 'The order of the public list: what is open now by deadline, then the rest, newest first';

drop table public_version;
