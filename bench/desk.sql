-- A tender of the sample that waits for an evaluator's levels grows to 40 bids and 60 scored criteria, with a level and a reason for
-- each, as in the last hour of scoring. The bids are copies of one of its own. Prints the tender's reference and who signs in.
\set ON_ERROR_STOP on
begin;
set local session_replication_role = replica;
create temporary table desk as
  select t.id as tender, d.evaluator_id as evaluator, min(d.bid_id::text)::uuid as bid
    from tender t join tender_seat seat on seat.tender_id = t.id and seat.task = 'EVALUATES'
         join conflict_declaration d on d.tender_id = t.id and d.evaluator_id = seat.person_id join bid b on b.id = d.bid_id
   where t.status = 'EVALUATION' and not d.conflicted and b.status = 'OPENED'
     and not exists (select 1 from score_sheet s where s.tender_id = t.id and s.evaluator_id = d.evaluator_id)
   group by 1, 2 order by t.reference, 2 limit 1;
insert into tender_criterion (id, tender_id, number, kind, title, description, weight, levels)
  select gen_random_uuid(), tender, 1000 + n, model.kind, model.title || ' ' || n, model.description, 0.5, model.levels
    from desk join lateral (select * from tender_criterion c where c.tender_id = tender and c.kind <> 'PRICE' order by number limit 1) model on true,
         generate_series(1, 60 - (select count(*) from tender_criterion c join desk on c.tender_id = tender where c.kind <> 'PRICE')) n;
create temporary table copy as
  select n, gen_random_uuid() as bid, gen_random_uuid() as organisation
    from generate_series(1, 40 - (select count(*) from bid join desk on bid.tender_id = tender where status = 'OPENED')) n;
insert into organisation (id, reference, name, kind, purpose, area)
  select organisation, 'AL-O-2021-' || lpad(n::text, 4, '0'), 'Desk Co-operative ' || n, 'CO_OPERATIVE', 'Takes part in the measurement.',
         'Ashcombe district' from copy;
insert into bid (id, reference, tender_id, organisation_id, case_id, status, started_at, submitted_at, sealed_version)
  select copy.bid, 'AL-B-2021-' || lpad(n::text, 4, '0'), b.tender_id, organisation, b.case_id, b.status, b.started_at, b.submitted_at, b.sealed_version
    from copy, desk join bid b on b.id = desk.bid;
insert into opened_bid select copy.bid, o.content, o.opened_at from copy, desk join opened_bid o on o.bid_id = desk.bid;
insert into conflict_declaration (id, tender_id, evaluator_id, bid_id, conflicted, explanation, declared_at)
  select gen_random_uuid(), tender, evaluator, copy.bid, false, '', now() from copy, desk;
insert into score (id, tender_id, evaluator_id, bid_id, criterion_id, level, reason, saved_at)
  select gen_random_uuid(), tender, evaluator, b.id, c.id, 3, 'They say who comes, when and with what, and name the page where it stands.', now()
    from desk join bid b on b.tender_id = tender and b.status = 'OPENED' join tender_criterion c on c.tender_id = tender and c.kind <> 'PRICE'
  on conflict do nothing;
commit;
analyze;
select t.reference || ' ' || p.email from desk join tender t on t.id = tender join person p on p.id = evaluator;
