-- Sample and test mode only: the portal's clock can be moved. This location is not part of a production installation.
create table if not exists time_travel (
  id boolean primary key default true check (id),
  shift interval not null default '0'
);
insert into time_travel default values on conflict do nothing;
create or replace function portal_now() returns timestamptz language sql volatile
  as 'select clock_timestamp() + (select shift from time_travel)';
