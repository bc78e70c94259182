-- A tender that takes bids for a day, and so many bidders with an owner each: as their own use cases would have left them. What
-- follows from a tender's publication is taken from the newest of the sample. To be set: bidders, tender.
\set ON_ERROR_STOP on
begin;
create temporary table party as
  select k, gen_random_uuid() organisation, gen_random_uuid() person, gen_random_uuid() membership
    from generate_series(1, :bidders) k
   where not exists (select 1 from person where email = 'rush' || k || '@bench.example');
insert into organisation (id, reference, name, kind, purpose, area)
  select organisation, 'AL-O-2022-' || lpad(k::text, 4, '0'), 'Rush Co-operative ' || k, 'CO_OPERATIVE',
         'Takes part in the measurement.', 'Ashcombe district' from party;
insert into person (id, name, email, password_hash, language, email_confirmed_at, sessions_valid_from, created_at)
  select party.person, 'Owner ' || k, 'rush' || k || '@bench.example', known.password_hash, 'en', now(),
         known.sessions_valid_from, known.created_at
    from party, person known where known.email = 'helen.marsh@ashcombe.example';
insert into membership (id, person_id, organisation_id) select membership, person, organisation from party;
insert into membership_role (membership_id, role) select membership, 'OWNER' from party;

create temporary table model as
  select gen_random_uuid() new_service, gen_random_uuid() new_case, gen_random_uuid() new_tender, t.*
    from tender t where status = 'PUBLISHED' and reference not like 'AL-T-2022-%' order by published_at desc limit 1;
insert into service (id, reference, council_key, council_id, title, summary, area, cpv, annual_cost, cost_contract, volumes,
    staff_number, current_supplier, contract_end, reservable, published_at, changed_at)
  select new_service, replace(:'tender', '-T-', '-S-'), :'tender', model.council_id, 'Rush ' || :'tender', s.summary, s.area,
         s.cpv, 50000, 50000, '1 visit', 1, 'Meridian Leisure Ltd', current_date + 300, true, now(), now()
    from model join service s on s.id = model.service_id;
insert into case_file (id, ocid, title, council_id, service_id, opened_at)
  select new_case, 'ocds-allmen-' || new_case, 'Rush ' || :'tender', council_id, new_service, now() from model;
insert into tender (id, reference, case_id, council_id, service_id, title, summary, terms, cpv, procedure, light_touch, status,
    drafted_at)
  select new_tender, :'tender', new_case, council_id, new_service, 'Rush ' || :'tender', summary, terms, cpv, procedure,
         light_touch, 'DRAFT', now() from model;
insert into tender_lot select gen_random_uuid(), new_tender, l.number, l.title, l.estimated_value
  from model join tender_lot l on l.tender_id = model.id;
insert into tender_criterion select gen_random_uuid(), new_tender, c.number, c.kind, c.title, c.description, c.weight, c.levels
  from model join tender_criterion c on c.tender_id = model.id;
insert into tender_outcome_offer
  select gen_random_uuid(), new_tender, o.number, o.title, o.unit, o.baseline, o.target, o.price_per_outcome, o.payment_cap
    from model join tender_outcome_offer o on o.tender_id = model.id;
insert into tender_seat select new_tender, s.person_id, s.task from model join tender_seat s on s.tender_id = model.id;
insert into tender_key select new_tender, k.public_key, k.made_at from model join tender_key k on k.tender_id = model.id;
-- Published by two officers, as the model was: what asks for their proposal looks away.
set local session_replication_role = replica;
update tender set status = 'PUBLISHED', published_at = now(), deadline = now() + interval '1 day'
  from model where tender.id = new_tender;
commit;
