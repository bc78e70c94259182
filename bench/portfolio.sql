-- A thousand contracts with twenty milestones each and :results results, of one council: what a contract manager's portfolio reads. Figures that only the
-- portfolio needs; no case behind them, so foreign keys sleep while they are written.
\set ON_ERROR_STOP on
begin;
set local session_replication_role = replica;
create temporary table made as
  select n, gen_random_uuid() contract, gen_random_uuid() metric,
         (select c.council_id from contract c where c.title like 'Library service%' limit 1) council,
         (select array_agg(id order by id) from organisation where kind <> 'COUNCIL') providers,
         (array['Meals at home', 'Reading rooms', 'Youth evenings', 'Park care', 'Home visits', 'Advice at the door'])[1 + n % 6] || ', ward ' || n as title
    from generate_series(1, 1000) n;
insert into contract (id, reference, tender_id, award_id, case_id, council_id, provider_id, title, lots, contract_value, awarded_value, payment_cap, duties,
    starts_on, ends_on, verification_days, status, standstill_ends, drafted_at, offered_at, longest_ends_on, sign_by, signed_text, text_hash, concluded_at)
  select contract, 'AL-K-2023-' || lpad(n::text, 5, '0'), (select id from tender order by id offset n % 10 limit 1), gen_random_uuid(),
         gen_random_uuid(), council, providers[1 + n % cardinality(providers)], title, '1', 500000, 500000, 40000 + 10 * n, 'Does it.',
         current_date - 700, current_date + n % 900, 14, 'RUNNING', now() - interval '720 days', now() - interval '719 days',
         now() - interval '710 days', current_date + n % 900, current_date - 700, 'A', repeat('0', 64), now() - interval '705 days'
    from made;
insert into outcome_metric select metric, contract, 1, 'Reached', 'Counted once', 'people', 0, 0, 2000, 100, 40000 + 10 * n from made;
create temporary table step as
  select made.n, made.contract, made.metric, k, gen_random_uuid() milestone, current_date - 690 + 45 * k as due, 80 + (n * 7 + k * 13) % 41 as quantity,
         case when 45 * k > 690 then 'SCHEDULED' when (n + k) % 37 = 0 then 'MISSED' else 'MET' end as status
    from made, generate_series(1, 20) k;
insert into milestone (id, contract_id, metric_id, number, title, due_on, target_quantity, payment, status, reported_at, missed_at, verified_at,
    verified_quantity)
  select milestone, contract, metric, k, 'Part ' || k, due, 80, true, status, case when status = 'MET' then due - interval '1 day' end,
         case when status = 'MISSED' or (n + k) % 41 = 0 then due + interval '1 day' end, case when status = 'MET' then due + interval '9 days' end,
         case when status = 'MET' then quantity end
    from step;
insert into milestone_report (id, milestone_id, attempt, quantity, evidence, reported_by, reported_at)
  select gen_random_uuid(), milestone, 1, case when (n * 11 + k) % 97 = 0 then 4 * quantity else quantity end, 'Counted.',
         (select id from person order by id limit 1), due - interval '1 day'
    from step where status = 'MET';
insert into payment (id, reference, contract_id, metric_id, milestone_id, quantity, full_amount, amount, invoice_number, invoice_received_on, due_on,
    approved_by, approved_at)
  select gen_random_uuid(), 'AL-P-2023-' || row_number() over (), contract, metric, milestone, quantity, 100 * quantity, 25 * quantity, 'I' || k, due + 10, due + 39,
         (select id from person order by id limit 1), due + interval '11 days'
    from step where status = 'MET';
insert into result_import (id, contract_id, started_at, started_by, status, file_name, sha256, line_count, new_count, ended_at)
  select contract, contract, now(), 'bench', 'IMPORTED', 'bench.csv', repeat('0', 64), :results / 1000, :results / 1000, now() from made;
insert into reported_result (contract_id, result_key, metric_id, person, day, quantity, need_group, kind, import_id)
  select contract, 'r' || g, metric, sha256(int8send(n * 1000000 + g / 3)), current_date - 690 + g % 690, 1,
         (array['', 'sight', 'families', 'long-term care'])[1 + g % 4], case when g % 5 = 0 then 'REFERRAL' else 'RESULT' end, contract
    from made, generate_series(1, :results / 1000) g;
insert into result_need_count (metric_id, need_group, referred, reached)
  select metric_id, need_group, count(distinct person) filter (where kind = 'REFERRAL'), count(distinct person) filter (where kind = 'RESULT')
    from reported_result where import_id in (select contract from made) group by metric_id, need_group;
commit;
select count(refresh_contract_standing(contract)) from made;
analyze;
