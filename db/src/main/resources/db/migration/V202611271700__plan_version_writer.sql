-- Who goes on writing is known by person, as in the parts of an expression of interest, and not by a name that two may share.
alter table plan_version rename column saved_by to saved_by_name;
alter table plan_version add column saved_by uuid;
alter table plan_version add constraint fk_plan_version_saved_by foreign key (saved_by) references person (id);
create index ix_plan_version_saved_by on plan_version (saved_by);
comment on column plan_version.saved_by is 'Null: written before the person was kept';
comment on column plan_version.saved_by_name is 'The name of the member';

create or replace function plan_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.mutual_id, new.section, new.number, new.begun_at, new.saved_by, new.saved_by_name)
      is distinct from (old.mutual_id, old.section, old.number, old.begun_at, old.saved_by, old.saved_by_name)
    or exists (select 1 from plan_version later where later.mutual_id = old.mutual_id and later.section = old.section
      and later.number > old.number) then
    raise exception 'what a version of a business case says stays once the next has begun';
  end if;
  return new;
end $$;
