create table plan_version (
  id uuid not null,
  mutual_id uuid not null,
  section text not null,
  number int not null,
  saves bigint not null,
  words text not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint pk_plan_version primary key (id),
  constraint uq_plan_version_number unique (mutual_id, section, number),
  constraint fk_plan_version_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_plan_version_section check (section in ('NEED', 'SERVICE', 'PEOPLE', 'MONEY', 'RISKS', 'GOVERNANCE')),
  constraint ck_plan_version_number check (number >= 1 and saves >= number),
  constraint ck_plan_version_saved check (saved_at >= begun_at)
);
comment on table plan_version is 'Sections of the business case of a mutual, every version; for the circle alone';
comment on column plan_version.saves is 'How often the section was saved: what a page gives back, so that nobody overwrites in silence';
comment on column plan_version.saved_by is 'The name of the member';

create function plan_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.mutual_id, new.section, new.number, new.begun_at, new.saved_by)
      is distinct from (old.mutual_id, old.section, old.number, old.begun_at, old.saved_by)
    or exists (select 1 from plan_version later where later.mutual_id = old.mutual_id and later.section = old.section
      and later.number > old.number) then
    raise exception 'what a version of a business case says stays once the next has begun';
  end if;
  return new;
end $$;
create trigger tr_plan_version_stays before update or delete on plan_version
  for each row execute function plan_version_stays();

create table cash_plan (
  id uuid not null,
  mutual_id uuid not null,
  number int not null,
  starts_on date not null,
  months int not null,
  opening numeric(15, 2) not null,
  low_percent int not null,
  expected_percent int not null,
  high_percent int not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint pk_cash_plan primary key (id),
  constraint uq_cash_plan_number unique (mutual_id, number),
  constraint fk_cash_plan_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_cash_plan_number check (number >= 1),
  constraint ck_cash_plan_starts check (extract(day from starts_on) = 1),
  constraint ck_cash_plan_months check (months between 12 and 60),
  constraint ck_cash_plan_percent check (0 <= low_percent and low_percent <= expected_percent
    and expected_percent <= high_percent and high_percent <= 300)
);
comment on table cash_plan is 'What the cash flow of a mutual is reckoned from: each saving is a version';
comment on column cash_plan.opening is 'Pounds at the beginning of the first month';
comment on column cash_plan.low_percent is 'Of the income, if it goes badly';

create table cash_line (
  cash_plan_id uuid not null,
  position int not null,
  name text not null,
  income boolean not null,
  amount numeric(15, 2) not null,
  basis text not null,
  rhythm text not null,
  first_month int not null,
  delay_days int not null,
  constraint pk_cash_line primary key (cash_plan_id, position),
  constraint fk_cash_line_plan foreign key (cash_plan_id) references cash_plan (id),
  constraint ck_cash_line_name check (length(trim(name)) between 1 and 120),
  constraint ck_cash_line_amount check (amount > 0),
  constraint ck_cash_line_basis check (basis in ('YEAR', 'QUARTER')),
  constraint ck_cash_line_rhythm check (rhythm in ('MONTHLY', 'QUARTERLY', 'YEARLY')),
  constraint ck_cash_line_first_month check (first_month between 1 and 60),
  constraint ck_cash_line_delay check (delay_days between 0 and 365 and (income or delay_days = 0))
);
comment on table cash_line is 'One kind of income or cost';
comment on column cash_line.amount is 'Pounds for the basis';
comment on column cash_line.delay_days is 'From the due month until the money is there';

create function cash_plan_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a cash flow stays as it was saved';
end $$;
create trigger tr_cash_plan_stays before update or delete on cash_plan for each row execute function cash_plan_stays();
create trigger tr_cash_line_stays before update or delete on cash_line for each row execute function cash_plan_stays();
