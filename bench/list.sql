select t.id, t.reference, t.title, t.summary, o.name, t.cpv, t.status, t.published_at, t.deadline,
       (select coalesce(sum(l.estimated_value), 0) from tender_lot l where l.tender_id = t.id),
       (select count(*) from tender_lot l where l.tender_id = t.id)
  from tender t join organisation o on o.id = t.council_id
 where t.status <> 'DRAFT' and t.published_at is not null
 order by case when t.status = 'PUBLISHED' then 0 else 1 end,
          case when t.status = 'PUBLISHED' then t.deadline end, t.published_at desc, t.id
 limit 20 offset 0;
select count(*) from tender t where t.status <> 'DRAFT' and t.published_at is not null;
