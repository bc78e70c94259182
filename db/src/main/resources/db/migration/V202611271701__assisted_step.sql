create table eoi_assisted_step (
  subject_id uuid not null,
  eoi_id uuid not null,
  kind text not null,
  helper_id uuid not null,
  helper_name text not null,
  helper_organisation_id uuid not null,
  consent_by text not null,
  consent_way text not null,
  consent_on date not null,
  recorded_at timestamptz not null,
  constraint pk_eoi_assisted_step primary key (subject_id),
  constraint fk_eoi_assisted_step_eoi foreign key (eoi_id) references eoi_assistance (eoi_id),
  constraint fk_eoi_assisted_step_helper foreign key (helper_id) references person (id),
  constraint fk_eoi_assisted_step_helper_organisation foreign key (helper_organisation_id) references organisation (id),
  constraint ck_eoi_assisted_step_kind check (kind in ('ANSWER', 'MODIFICATION', 'WITHDRAWAL')),
  constraint ck_eoi_assisted_step_consent_way check (consent_way in ('SIGNED', 'IN_PERSON', 'TELEPHONE')),
  constraint ck_eoi_assisted_step_consent_by check (length(trim(consent_by)) >= 2),
  constraint ck_eoi_assisted_step_consent_on check (consent_on <= (recorded_at at time zone 'Europe/London')::date)
);
comment on table eoi_assisted_step is 'What a helper did for a body after the receipt of an expression of interest: by whom, and who of the body agreed';
comment on column eoi_assisted_step.subject_id is 'The question that was answered, the decision whose modification was answered, or the case that was withdrawn from; also the subject of the scan';
create index ix_eoi_assisted_step_eoi on eoi_assisted_step (eoi_id);
create index ix_eoi_assisted_step_helper on eoi_assisted_step (helper_id);
create index ix_eoi_assisted_step_helper_organisation on eoi_assisted_step (helper_organisation_id);

create trigger tr_eoi_assisted_step_is_kept before update or delete on eoi_assisted_step
  for each row execute function eoi_assistance_is_kept();
