-- Sample and test mode only: the portal's clock can be moved. This location is not part of a production installation.
create table if not exists time_travel (
  id boolean primary key default true check (id),
  shift interval not null default '0'
);
insert into time_travel default values on conflict do nothing;
create or replace function portal_now() returns timestamptz language sql volatile
  as 'select clock_timestamp() + (select shift from time_travel)';

-- Moves the clock. A portal that measures itself lived through the time that is jumped over, unless nobody was there in it; whoever
-- goes back begins to measure anew.
create or replace function time_travel_to(seconds double precision, nobody_there boolean) returns void language plpgsql as $$
declare
  stretch portal_stretch%rowtype;
begin
  perform pg_advisory_xact_lock(7021127);
  select * into stretch from portal_stretch order by id desc limit 1;
  if portal_now() - stretch.last_at > interval '60 seconds' then
    insert into portal_outage (id, from_at, until_at) values (gen_random_uuid(), stretch.last_at, portal_now());
    insert into portal_stretch (first_at, last_at) values (portal_now(), portal_now()) returning * into stretch;
  end if;
  update time_travel set shift = make_interval(secs => seconds);
  if portal_now() < stretch.last_at - interval '60 seconds' then
    delete from portal_stretch;
    insert into portal_stretch (first_at, last_at) values (portal_now(), portal_now());
  elsif not nobody_there then
    update portal_stretch set last_at = greatest(last_at, portal_now()) where id = stretch.id;
  end if;
end $$;
