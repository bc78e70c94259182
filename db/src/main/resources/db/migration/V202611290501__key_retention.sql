-- How long pseudonyms of people are kept, and how they go while every figure stays.
create table result_erasure (
  id uuid not null,
  contract_id uuid not null,
  kind text not null,
  metric_id uuid,
  ground text,
  people bigint not null,
  results bigint not null,
  erased_by uuid not null,
  erased_at timestamptz not null,
  constraint pk_result_erasure primary key (id),
  constraint fk_result_erasure_contract foreign key (contract_id) references contract (id),
  constraint fk_result_erasure_metric foreign key (metric_id) references outcome_metric (id),
  constraint fk_result_erasure_erased_by foreign key (erased_by) references person (id),
  constraint ck_result_erasure_kind check (kind in ('PERSON', 'DUE')),
  constraint ck_result_erasure_metric check ((kind = 'DUE') = (metric_id is not null)),
  constraint ck_result_erasure_ground check ((kind = 'PERSON') = (ground is not null)
    and ground in ('NOT_NEEDED', 'CONSENT', 'OBJECTION', 'UNLAWFUL')),
  constraint ck_result_erasure_counts check (people >= 0 and results >= people and (kind = 'DUE' or people = 1))
);
comment on table result_erasure is 'That keys of people were taken out of results, of one person or of a metric whose keys were due; never which';
comment on column result_erasure.ground is 'UK GDPR art.17(1)(a) to (d), in that order';
create unique index uq_result_erasure_due on result_erasure (metric_id) where kind = 'DUE';
create index ix_result_erasure_contract on result_erasure (contract_id, erased_at desc);

alter table reported_result add column erasure_id uuid,
  add constraint fk_reported_result_erasure foreign key (erasure_id) references result_erasure (id);
comment on column reported_result.erasure_id is 'By which act the person became 32 bytes of chance, the same for all results of that person';
create index ix_reported_result_erasure on reported_result (erasure_id) where erasure_id is not null;
alter table spot_check_result add column erasure_id uuid,
  add constraint fk_spot_check_result_erasure foreign key (erasure_id) references result_erasure (id);

create table erased_person (
  contract_id uuid not null,
  mark bytea not null,
  erasure_id uuid not null,
  constraint pk_erased_person primary key (contract_id, mark),
  constraint fk_erased_person_erasure foreign key (erasure_id) references result_erasure (id),
  constraint ck_erased_person_mark check (octet_length(mark) = 32)
);
comment on table erased_person is 'By it a key that was erased on request is known again and refused, so that nobody counts twice; it leads to no result';
comment on column erased_person.mark is 'SHA-256 of the HMAC under the contract''s key and the word erased; goes with the contract''s key';

create function erased_mark(person bytea) returns bytea language sql immutable as $$
  select sha256(person || convert_to('erased', 'UTF8'))
$$;

-- The last day on which a metric's keys are kept, and why. Six years: Limitation Act 1980 s.5.
create function person_key_retention(of_metric uuid)
  returns table (ground text, due_on date) language sql stable as $$
  with metric as (
      select o.claw_back_days as days, c.ended_on, (c.ended_on + interval '6 years')::date as limited_on
        from outcome_metric o join contract c on c.id = o.contract_id where o.id = of_metric),
    paid as (
      select max(r.paid_on) as last_on from payment p join remittance r on r.payment_id = p.id where p.metric_id = of_metric),
    open as (
      select exists (select 1 from milestone m where m.metric_id = of_metric and (m.status = 'REPORTED'
            or (m.payment and m.status in ('MET', 'PARTIALLY_MET') and m.verified_quantity > 0
              and not exists (select 1 from payment p where p.milestone_id = m.id))
            or exists (select 1 from result_dispute d where d.milestone_id = m.id and d.status in ('OPEN', 'REVIEW'))
            or exists (select 1 from claw_back k where k.milestone_id = m.id and k.status in ('OPEN', 'DECISION'))
            or exists (select 1 from result_correction k where k.milestone_id = m.id and k.status in ('OPEN', 'DECISION'))))
          or exists (select 1 from payment p where p.metric_id = of_metric and p.amount > 0
            and not exists (select 1 from remittance r where r.payment_id = p.id and r.paid_on is not null)) as is_open)
  select case when ended_on is null then 'RUNNING' when is_open then 'OPEN' when days > 0 then 'CLAW_BACK' else 'LIMITATION' end,
      case when ended_on is null then null when is_open or days = 0 then limited_on
        else least(limited_on, greatest(ended_on, coalesce(last_on + days, ended_on))) end
    from metric, paid, open
$$;
comment on function person_key_retention is 'Until the contract''s claw-back has passed; where it has none or something is open, six years from its end';

create function result_erasure_is_lawful() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that keys were erased stays on record';
  end if;
  if new.kind = 'DUE' and not coalesce((select due_on < (portal_now() at time zone 'Europe/London')::date
      from person_key_retention(new.metric_id)), false) then
    raise exception 'the keys of this metric are not due';
  end if;
  return new;
end $$;
create trigger tr_result_erasure_is_lawful before insert or update or delete on result_erasure
  for each row execute function result_erasure_is_lawful();

-- an erasure acts in its own transaction and never again
create function is_erasing(of_erasure uuid, of_contract uuid, of_metric uuid) returns boolean language sql stable as $$
  select exists (select 1 from result_erasure e where e.id = of_erasure and e.contract_id = of_contract
    and (e.metric_id is null or e.metric_id = of_metric) and e.xmin = pg_current_xact_id()::xid)
$$;

create function reported_result_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select 1 from result_import where id = old.import_id and status = 'IMPORTED') then
      raise exception 'a result that was taken stays';
    end if;
    return old;
  end if;
  if old.erasure_id is not null or new.person = old.person
    or (to_jsonb(new) - array['person', 'erasure_id']) is distinct from (to_jsonb(old) - array['person', 'erasure_id'])
    or not is_erasing(new.erasure_id, old.contract_id, old.metric_id) then
    raise exception 'of a result nothing changes but that its person is erased';
  end if;
  return new;
end $$;
create trigger tr_reported_result_is_kept before update or delete on reported_result
  for each row execute function reported_result_is_kept();

-- what was drawn stays as it was drawn; the eight digits of a person who is erased, and the ticket that leads to them, go
create function spot_check_result_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.erasure_id is not null
    or (to_jsonb(new) - array['person', 'ticket', 'erasure_id']) is distinct from (to_jsonb(old) - array['person', 'ticket', 'erasure_id'])
    or not exists (
      select 1 from reported_result r join milestone m on m.metric_id = r.metric_id join milestone_report k on k.milestone_id = m.id
        where k.id = old.report_id and r.contract_id = m.contract_id and r.result_key = old.result_key and r.erasure_id = new.erasure_id
          and is_erasing(new.erasure_id, r.contract_id, r.metric_id) and new.person = left(encode(r.person, 'hex'), 8)
          and new.ticket = repeat('0', 64)) then
    raise exception 'what was drawn stays as it was drawn';
  end if;
  return new;
end $$;
drop trigger tr_spot_check_result_is_final on spot_check_result;
create trigger tr_spot_check_result_is_kept before update or delete on spot_check_result
  for each row execute function spot_check_result_is_kept();

-- The one way: each person of the erasure becomes 32 bytes of chance, so that how many people, and how much of each, stay as they were.
create function erase_person_keys(of_erasure uuid, of_person bytea) returns void language plpgsql as $$
declare
  act result_erasure := (select e from result_erasure e where e.id = of_erasure);
begin
  if (act.kind = 'PERSON') <> (of_person is not null) then
    raise exception 'one person is erased, or all of a metric';
  end if;
  if act.kind = 'PERSON' then
    insert into erased_person values (act.contract_id, erased_mark(of_person), act.id);
  end if;
  with people as materialized (
    select d.person, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as chance
      from (select distinct r.person from reported_result r
        where r.contract_id = act.contract_id and r.erasure_id is null
          and (act.metric_id is null or r.metric_id = act.metric_id) and (of_person is null or r.person = of_person)) d)
  update reported_result r set person = people.chance, erasure_id = act.id
    from people
    where r.contract_id = act.contract_id and r.erasure_id is null
      and (act.metric_id is null or r.metric_id = act.metric_id) and r.person = people.person;
  update spot_check_result s set person = left(encode(r.person, 'hex'), 8), ticket = repeat('0', 64), erasure_id = act.id
    from reported_result r, milestone m, milestone_report k
    where r.erasure_id = act.id and r.result_key = s.result_key and k.id = s.report_id and m.id = k.milestone_id
      and m.contract_id = act.contract_id and r.contract_id = act.contract_id and r.metric_id = m.metric_id;
  if not exists (select 1 from outcome_metric o where o.contract_id = act.contract_id
      and not exists (select 1 from result_erasure e where e.metric_id = o.id)) then
    delete from erased_person where contract_id = act.contract_id;
    delete from contract_person_key where contract_id = act.contract_id;
  end if;
end $$;
comment on function erase_person_keys is 'Replaces the keys of the erasure''s people; with the last metric of a contract its own key goes as well';

create function person_secret_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select 1 from outcome_metric o where o.contract_id = old.contract_id
      and not exists (select 1 from result_erasure e where e.metric_id = o.id)) then
    raise exception '% goes when the keys of all metrics are erased, and not before', tg_table_name;
  end if;
  return old;
end $$;
create trigger tr_erased_person_is_kept before update or delete on erased_person
  for each row execute function person_secret_is_kept();
create trigger tr_contract_person_key_is_kept before update or delete on contract_person_key
  for each row execute function person_secret_is_kept();
