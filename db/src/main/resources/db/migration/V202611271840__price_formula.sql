-- How a price becomes points is part of the tender, and frozen with its criteria.
alter table tender add column price_method text not null default 'RELATIVE_LOWEST';
alter table tender add column price_figure numeric(15, 2);
alter table tender add constraint ck_tender_price_method check (price_method in
  ('RELATIVE_LOWEST', 'LINEAR_TO_CEILING', 'FIXED_PRICE', 'COST_PER_OUTCOME'));
alter table tender add constraint ck_tender_price_figure check (price_figure is null or price_figure >= 0);
alter table tender add constraint ck_tender_price_published check (published_at is null
  or (price_method in ('LINEAR_TO_CEILING', 'FIXED_PRICE')) = (price_figure is not null and price_figure > 0));
comment on column tender.price_method is 'How a price becomes points: Procurement Act 2023 s.23(3)';
comment on column tender.price_figure is 'The published ceiling or fixed price, pounds with VAT over the whole term';

create or replace function tender_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.summary, new.terms, new.cpv, new.procedure, new.light_touch, new.deadline,
      new.questions_until, new.published_at, new.case_id, new.council_id, new.price_method, new.price_figure)
    is distinct from (old.title, old.summary, old.terms, old.cpv, old.procedure, old.light_touch, old.deadline,
      old.questions_until, old.published_at, old.case_id, old.council_id, old.price_method, old.price_figure) then
    raise exception 'a published tender is frozen';
  end if;
  return new;
end $$;
