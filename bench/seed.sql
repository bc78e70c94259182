-- So many services and tenders beside the sample's own, and so many bids for each, as their own use cases would have left them.
-- To be set, if not ten thousand with a bid each: tenders, bids (at most ten for each tender).
-- The bids are sealed copies of one of the sample: true in size and shape, readable by nobody.
\set ON_ERROR_STOP on
\if :{?tenders}
\else
\set tenders 10000
\endif
\if :{?bids}
\else
\set bids 1
\endif
begin;
set local synchronous_commit = off;

create temporary table number as
  select n, lpad(n::text, greatest(5, length(n::text)), '0') as number_text from generate_series(1, :tenders) n;

-- A hundred councils with an officer each, two hundred bidders with an owner each; sixteen of these send bids in the run.
create temporary table party as
  select k, case when k <= 100 then 'COUNCIL' else 'CO_OPERATIVE' end kind, gen_random_uuid() organisation,
         gen_random_uuid() person, gen_random_uuid() membership,
         (array['North','South','East','West','Upper','Lower','Great','Little','Old','New'])[1 + k % 10] || ' '
           || (array['Ashby','Barford','Calder','Denby','Eastry','Farley','Grafton','Hadlow','Ilford','Kirby'])[1 + (k / 10) % 10]
           || case when k <= 100 then ' Council' else ' Co-operative ' || k end as name
    from generate_series(1, 300) k;
insert into organisation (id, reference, name, kind, purpose, area)
  select organisation, 'AL-O-2023-' || lpad(k::text, 4, '0'), name, kind, 'Takes part in the measurement.', 'Ashcombe district'
    from party;
insert into person (id, name, email, password_hash, language, email_confirmed_at, sessions_valid_from, created_at)
  select party.person, 'Officer ' || k, 'bench' || k || '@bench.example', known.password_hash, 'en', now(),
         known.sessions_valid_from, known.created_at
    from party, person known where known.email = 'helen.marsh@ashcombe.example';
insert into membership (id, person_id, organisation_id) select membership, person, organisation from party;
insert into membership_role (membership_id, role) select membership, 'OWNER' from party;
insert into membership_role (membership_id, role) select membership, 'PROCUREMENT' from party where kind = 'COUNCIL';

create temporary table kind as
  select row_number() over (order by reference) - 1 as k, count(*) over () as kinds, s.*
    from service s where reference like 'AL-S-%';
create temporary table seeded as
  select n, number_text, gen_random_uuid() service, gen_random_uuid() case_id, gen_random_uuid() tender, gen_random_uuid() bid,
         council.organisation council, council.name council_name, bidder.organisation bidder, kind.title, kind.summary,
         kind.cpv, 'Ward ' || (1 + n % 250) as ward
    from number join party council on council.k = 1 + n % 100
    join party bidder on bidder.k = 101 + n % 184
    join kind on kind.k = n % kind.kinds;

insert into service (id, reference, council_key, council_id, title, summary, area, cpv, annual_cost, cost_contract, volumes,
    staff_number, current_supplier, contract_end, reservable, published_at, changed_at)
  select service, 'AL-S-2023-' || number_text, 'B' || n, council, seeded.title || ', ' || ward, seeded.summary, ward, seeded.cpv,
         50000 + 100 * n, 50000 + 100 * n, n || ' visits a year', 1 + n % 60, 'Meridian Leisure Ltd', current_date + n % 1500, true,
         now() - interval '200 days', now() - interval '200 days'
    from seeded;
insert into case_file (id, ocid, title, council_id, service_id, opened_at)
  select case_id, 'ocds-allmen-' || case_id, title || ', ' || ward, council, service, now() - interval '60 days' from seeded;

create temporary table model as select * from tender where status = 'PUBLISHED' order by published_at desc limit 1;
insert into tender (id, reference, case_id, council_id, service_id, title, summary, terms, cpv, procedure, light_touch, status,
    drafted_at)
  select tender, 'AL-T-2023-' || number_text, seeded.case_id, council, service, seeded.title || ', ' || ward, seeded.summary,
         model.terms, seeded.cpv, model.procedure, model.light_touch, 'DRAFT', now() - interval '55 days'
    from seeded, model;
insert into tender_lot select gen_random_uuid(), tender, l.number, l.title, l.estimated_value
  from seeded, tender_lot l where l.tender_id = (select id from model);
insert into tender_criterion select gen_random_uuid(), tender, c.number, c.kind, c.title, c.description, c.weight, c.levels
  from seeded, tender_criterion c where c.tender_id = (select id from model);
insert into tender_outcome_offer
  select gen_random_uuid(), tender, o.number, o.title, o.unit, o.baseline, o.target, o.price_per_outcome, o.payment_cap
    from seeded, tender_outcome_offer o where o.tender_id = (select id from model);
insert into tender_seat select tender, s.person_id, s.task from seeded, tender_seat s where s.tender_id = (select id from model);
insert into tender_key select tender, k.public_key, k.made_at from seeded, tender_key k where k.tender_id = (select id from model);
-- Nine of ten are open for bids; the rest were cancelled. What asks for two officers' proposal looks away.
set local session_replication_role = replica;
update tender set status = 'PUBLISHED', published_at = now() - interval '30 days' - n * interval '1 minute',
    deadline = date_trunc('day', now()) + interval '30 days 12 hours' + (n % 45) * interval '1 day'
  from seeded where tender.id = seeded.tender;

set local session_replication_role = origin;

create temporary table letter as select * from sealed_bid order by sealed_at desc limit 1;
create temporary table seeded_bid as
  select case when again = 0 then bid else gen_random_uuid() end as bid, tender, case_id,
         case when again = 0 then number_text else number_text || '-' || again end as number_text,
         case when again = 0 then seeded.bidder else party.organisation end as bidder, again
    from seeded cross join generate_series(0, :bids - 1) again join party on party.k = 101 + (n + 18 * again) % 184;
insert into bid (id, reference, tender_id, organisation_id, case_id, status, started_at, submitted_at, sealed_version)
  select bid, 'AL-B-2023-' || number_text, tender, bidder, case_id, 'SUBMITTED', now() - interval '20 days',
         now() - interval '10 days', 1
    from seeded_bid;
-- The second bid of a tender and those after it have a letter of the first bytes only: they are counted, not opened.
insert into sealed_bid (id, bid_id, version_number, receipt_number, manifest_sha256, sealed_at, document_count, byte_count,
    content, key_for_tender, key_for_bidder)
  select gen_random_uuid(), bid, 1, 'BENCH-' || number_text, encode(sha256(bid::text::bytea), 'hex'),
         now() - interval '10 days', 1, letter.byte_count, case when again = 0 then letter.content else substr(letter.content, 1, 64) end,
         letter.key_for_tender, letter.key_for_bidder
    from seeded_bid, letter;
update tender set status = 'CANCELLED', ended_at = now(), end_reason = 'The need no longer exists.'
  from seeded where tender.id = seeded.tender and n % 10 = 0;

-- What is told of each case, what waits, and what is published of it.
insert into story_entry (id, case_id, subject_id, story_key, at, actor_label, visibility, args, link)
  select gen_random_uuid(), seeded.case_id, tender, told.story_key, now() - interval '30 days' - n * interval '1 minute', council_name,
         told.visibility, told.args, '/tender/view/AL-T-2023-' || number_text
    from seeded, (select story_key, visibility, args from story_entry e join model on e.subject_id = model.id) told;
insert into work_item (id, engine_ref, process_key, step, subject_id, reference, case_id, title, organisation_id, role, turn,
    clock, link, opened_at, due_at)
  select gen_random_uuid(), 'bench-' || n, w.process_key, w.step, tender, 'AL-T-2023-' || number_text, seeded.case_id,
         seeded.title, case when w.organisation_id is null then null else council end, w.role, w.turn, w.clock,
         '/tender/view/AL-T-2023-' || number_text, now() - interval '30 days', now() + (n % 45) * interval '1 day'
    from seeded, (select w.* from work_item w join model on w.subject_id = model.id where w.closed_at is null limit 1) w
   where n % 10 <> 0;
insert into ocds_release (release_id, ocid, tag, released_at, body)
  select 'ocds-allmen-' || case_id || '-1', 'ocds-allmen-' || case_id, r.tag, now() - interval '30 days',
         replace(replace(r.body, r.ocid, 'ocds-allmen-' || case_id), r.release_id, 'ocds-allmen-' || case_id || '-1')
    from seeded, (select * from ocds_release where tag = 'tender' order by id desc limit 1) r;
commit;
vacuum analyze;
select count(*) filter (where status = 'PUBLISHED') as open_tenders, count(*) as tenders from tender;
