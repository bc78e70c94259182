-- People follow a service, a place or a kind of service, and are told once of each stage that comes near.
create table follow (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  target text not null,
  words text not null,
  service_id uuid,
  since timestamptz not null,
  constraint pk_follow primary key (id),
  constraint uq_follow unique (person_id, kind, target),
  constraint fk_follow_person foreign key (person_id) references person (id) on delete cascade,
  constraint fk_follow_service foreign key (service_id) references service (id),
  constraint ck_follow_kind check (kind in ('SERVICE', 'AREA', 'DIVISION')),
  constraint ck_follow_service check ((kind = 'SERVICE') = (service_id is not null)),
  constraint ck_follow_words check (lower(words) = target),
  constraint ck_follow_target check (length(target) between 1 and 300 and target = lower(target)
    and (kind <> 'DIVISION' or target ~ '^[0-9]{2}$'))
);
comment on table follow is 'What a person follows in the register of services; nobody else sees it, and the line goes when it ends';
comment on column follow.target is 'The service''s reference, the area''s words or the first two digits of the CPV code, in small letters';
comment on column follow.words is 'The same as the register writes it';
create index ix_follow_target on follow (kind, target);
create index ix_service_area on service (lower(area));

create table warning_told (
  person_id uuid not null,
  service_id uuid not null,
  event text not null,
  subject text not null,
  months int not null,
  told_at timestamptz not null,
  constraint pk_warning_told primary key (person_id, service_id, event, subject, months),
  constraint fk_warning_told_person foreign key (person_id) references person (id) on delete cascade,
  constraint fk_warning_told_service foreign key (service_id) references service (id),
  constraint ck_warning_told_event check (event in ('EXTENSION', 'CONTRACT_END', 'WINDOW', 'PARTNERS')),
  constraint ck_warning_told_months check (months >= 0)
);
comment on table warning_told is 'Of which stage of which event a person was told; a line can be written once, whoever runs at the same time';
comment on column warning_told.subject is 'The day of the event, so that another day is told anew; of partners the organisation that looks for them';
