create table staff_question (
  id uuid not null,
  mutual_id uuid not null,
  question text not null,
  state text not null,
  note text not null,
  saves int not null,
  saved_at timestamptz,
  saved_by text,
  constraint pk_staff_question primary key (id),
  constraint uq_staff_question unique (mutual_id, question),
  constraint fk_staff_question_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_staff_question_question check (question in ('TRANSFER', 'ASSIGNED', 'TERMS', 'OBJECTION', 'LIABILITIES',
    'COLLECTIVE', 'RECOGNITION', 'INFORMATION', 'CONSULTATION', 'MEASURES', 'PENSION_RIGHTS', 'PENSION_PROTECTION', 'ADMISSION',
    'PENSION_COST', 'FAIR_DEAL')),
  constraint ck_staff_question_state check (state in ('OPEN', 'ASKED', 'ANSWERED', 'NOT_NEEDED')),
  constraint ck_staff_question_note check (state not in ('ANSWERED', 'NOT_NEEDED') or length(trim(note)) > 0),
  constraint ck_staff_question_saved check ((saved_at is null) = (saved_by is null) and (saves = 0) = (saved_at is null))
);
comment on table staff_question is 'How far a mutual is with a question about staff and pensions; none: open. For the circle alone';
comment on column staff_question.note is 'Who answered what, or why it need not be answered';
comment on column staff_question.saves is 'How often it was saved: what a page gives back, so that nobody overwrites in silence';

create table transfer_plan (
  mutual_id uuid not null,
  transfer_on date not null,
  saves int not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint pk_transfer_plan primary key (mutual_id),
  constraint fk_transfer_plan_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_transfer_plan_saves check (saves >= 1)
);
comment on table transfer_plan is 'The day on which staff and service are to move over; for the circle alone';

create table transfer_step (
  id uuid not null,
  mutual_id uuid not null,
  kind text not null,
  title text,
  planned_on date not null,
  owner text not null,
  owner_name text not null,
  state text not null,
  done_on date,
  note text not null,
  saves int not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint pk_transfer_step primary key (id),
  constraint fk_transfer_step_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_transfer_step_kind check (kind in ('REGISTRATION', 'BANK', 'ADMISSION', 'CONSULTATION', 'LEASES', 'IT',
    'DATA_PROTECTION', 'INSURANCE', 'DBS', 'INFORMATION', 'HANDOVER', 'FIRST_DAY', 'OWN')),
  constraint ck_transfer_step_title check ((kind = 'OWN') = (title is not null and length(trim(title)) > 0)),
  constraint ck_transfer_step_owner check (owner in ('US', 'EMPLOYER', 'UNION', 'PENSION_FUND', 'ADVISER')),
  constraint ck_transfer_step_state check (state in ('OPEN', 'DOING', 'DONE', 'DROPPED')),
  constraint ck_transfer_step_done check ((state = 'DONE') = (done_on is not null))
);
comment on table transfer_step is 'Steps from the award to the transfer: planned for a day, done on one; for the circle alone';
comment on column transfer_step.title is 'Of a step that the circle added itself';
comment on column transfer_step.owner_name is 'Which person sees to it; may be empty';
create unique index uq_transfer_step_kind on transfer_step (mutual_id, kind) where kind <> 'OWN';
create index ix_transfer_step_mutual on transfer_step (mutual_id, planned_on);
