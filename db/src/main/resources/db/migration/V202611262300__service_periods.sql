alter table service add constraint uq_service_of_council unique (id, council_id);

alter table challenge_periods
  add column service_id uuid,
  add column ended_at timestamptz,
  add constraint fk_challenge_periods_service foreign key (service_id, council_id) references service (id, council_id),
  add constraint ck_challenge_periods_ended check (ended_at is null or (service_id is not null and ended_at >= published_at));
comment on column challenge_periods.service_id is 'Windows and periods for this service alone (Localism Act 2011 ss.82(2), 83(4), 84(4)); null: for all others';
comment on column challenge_periods.ended_at is 'From when on the service follows the council''s own periods again';
create index ix_challenge_periods_service on challenge_periods (service_id, published_at desc) where service_id is not null;

create view periods_in_force as
  select s.id as service_id, p.id as periods_id
    from service s
    join lateral (select id from challenge_periods
                   where council_id = s.council_id
                     and (service_id is null or (service_id = s.id and ended_at is null))
                   order by service_id is null, published_at desc, id desc limit 1) p on true;
comment on view periods_in_force is 'The newest windows and periods of a service''s own that have not ended, else the newest of its council';
