create table eoi_assistance (
  eoi_id uuid not null,
  helper_id uuid not null,
  helper_name text not null,
  helper_organisation_id uuid not null,
  consent_by text not null,
  consent_way text not null,
  consent_on date not null,
  received_on date,
  recorded_at timestamptz not null,
  constraint pk_eoi_assistance primary key (eoi_id),
  constraint fk_eoi_assistance_eoi foreign key (eoi_id) references expression_of_interest (id),
  constraint fk_eoi_assistance_helper foreign key (helper_id) references person (id),
  constraint fk_eoi_assistance_helper_organisation foreign key (helper_organisation_id) references organisation (id),
  constraint ck_eoi_assistance_consent_way check (consent_way in ('SIGNED', 'IN_PERSON', 'TELEPHONE')),
  constraint ck_eoi_assistance_consent_by check (length(trim(consent_by)) >= 2),
  constraint ck_eoi_assistance_consent_on check (consent_on <= (recorded_at at time zone 'Europe/London')::date),
  constraint ck_eoi_assistance_received_on check (received_on <= (recorded_at at time zone 'Europe/London')::date)
);
comment on table eoi_assistance is 'An expression of interest that was entered for its body: by whom, and who of the body agreed';
comment on column eoi_assistance.helper_organisation_id is 'The council, or the body whose organiser helped';
comment on column eoi_assistance.received_on is 'The day on which it came on paper, from which the council''s clocks run; null: when it is sent';
create index ix_eoi_assistance_helper on eoi_assistance (helper_id);
create index ix_eoi_assistance_helper_organisation on eoi_assistance (helper_organisation_id);

create function eoi_assistance_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'who helped and who agreed stays as it was recorded';
end $$;
create trigger tr_eoi_assistance_is_kept before update or delete on eoi_assistance
  for each row execute function eoi_assistance_is_kept();

-- The windows and periods that held for a service at an instant: what came on paper counts by those of its day.
create function periods_at(service uuid, instant timestamptz) returns uuid language sql stable as $$
  select p.id from challenge_periods p join service s on s.id = $1 and s.council_id = p.council_id
   where p.published_at <= $2
     and (p.service_id is null or (p.service_id = s.id and (p.ended_at is null or p.ended_at > $2)))
   order by p.service_id is null, p.published_at desc, p.id desc limit 1
$$;
comment on function periods_at(uuid, timestamptz) is 'The newest windows and periods of a service''s own that held then, else the newest of its council';
