-- Who alone may take part (Procurement Act 2023 ss.32, 33), and the longest term of the contract with every extension.
alter table tender
  add column reserved_for text,
  add column longest_term int,
  add constraint ck_tender_reserved_for check (reserved_for in ('PUBLIC_SERVICE_MUTUALS', 'SUPPORTED_EMPLOYMENT')),
  add constraint ck_tender_longest_term check (longest_term between 1 and 600),
  add constraint ck_tender_reserved check ((reserved_for is null) = (longest_term is null)),
  add constraint ck_tender_reserved_procedure check (status = 'DRAFT' or status = 'CANCELLED' or reserved_for is null
    or procedure = 'COMPETITIVE_FLEXIBLE');
comment on column tender.reserved_for is 'The suppliers to whom the procedure is reserved; null: open to all';
comment on column tender.longest_term is 'The longest term of a reserved contract in months, every extension included';

create function tender_reserve_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a published tender is frozen: its reservation too';
end $$;
create trigger tr_tender_reserve_is_frozen before update on tender for each row
  when (old.status <> 'DRAFT' and (new.reserved_for, new.longest_term) is distinct from (old.reserved_for, old.longest_term))
  execute function tender_reserve_is_frozen();
