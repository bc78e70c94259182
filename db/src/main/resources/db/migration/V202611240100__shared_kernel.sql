-- The portal's own instant. Production: the database's clock. Sample and test mode replace this function (db/sample) by one
-- that adds the time travel's offset. Every lateness is decided by comparison with it, in the deciding transaction.
create function portal_now() returns timestamptz language sql volatile as 'select clock_timestamp()';
comment on function portal_now() is 'The one clock that decides whether a deadline has passed';

create table reference_counter (
  kind text not null,
  year int not null,
  last_number bigint not null,
  constraint pk_reference_counter primary key (kind, year),
  constraint ck_reference_counter_last_number check (last_number > 0)
);
comment on table reference_counter is 'Last number given per kind of case and year; references are for people: AL-T-2026-0014';

create table public_version (
  id boolean not null default true,
  version bigint not null default 0,
  constraint pk_public_version primary key (id),
  constraint ck_public_version_one_row check (id)
);
comment on table public_version is 'Counts the committed changes of what the public sees; cached public pages hold as long as it stands';
insert into public_version default values;
