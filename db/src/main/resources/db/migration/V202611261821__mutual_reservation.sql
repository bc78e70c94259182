alter table mutual drop constraint ck_mutual_status;
alter table mutual add constraint ck_mutual_status check (status in
  ('CIRCLE', 'STATED', 'READY', 'BALLOT', 'AGREED', 'ASKED', 'RESERVED', 'CHALLENGING', 'ENDED'));
alter table mutual drop constraint ck_mutual_agreed;
alter table mutual add constraint ck_mutual_agreed check (
  status not in ('AGREED', 'ASKED', 'RESERVED', 'CHALLENGING') or agreed_at is not null);

create table reservation (
  id uuid not null,
  mutual_id uuid not null,
  status text not null,
  estimated_value numeric(15, 2) not null,
  award_day date not null,
  term_starts date not null,
  term_ends date not null,
  mainly_reservable boolean not null,
  surplus text not null,
  board_seats int not null,
  board_seats_of_employees int not null,
  votes int not null,
  votes_of_employees int not null,
  comparable_entered date,
  rules_of date not null,
  asked_at timestamptz not null,
  reasons text,
  decided_by text,
  decided_at timestamptz,
  version bigint not null default 0,
  constraint pk_reservation primary key (id),
  constraint fk_reservation_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_reservation_status check (status in ('ASKED', 'RESERVED', 'REFUSED')),
  constraint ck_reservation_surplus check (surplus in ('STAYS', 'TO_MEMBERS')),
  constraint ck_reservation_term check (term_ends >= term_starts),
  constraint ck_reservation_mainly check (mainly_reservable),
  constraint ck_reservation_management check (2 * board_seats_of_employees > board_seats and board_seats_of_employees <= board_seats),
  constraint ck_reservation_control check (2 * votes_of_employees > votes and votes_of_employees <= votes),
  constraint ck_reservation_decided check ((status = 'ASKED') = (decided_at is null)
    and (status = 'ASKED' or (decided_by is not null and length(reasons) >= 40)))
);
comment on table reservation is 'A mutual asks the council to reserve a procurement to public service mutuals (Procurement Act 2023 s.33); fixed when asked';
comment on column reservation.estimated_value is 'Pounds with VAT over the whole term';
comment on column reservation.term_ends is 'Last day, every extension included: five years at most, s.33(1)(b)';
comment on column reservation.comparable_entered is 'Newest contract reserved by the same authority for the same kind of services; null: none, s.33(5)';
comment on column reservation.rules_of is 'First day of the version of the rules by which it was checked';
create unique index uq_reservation_waiting on reservation (mutual_id) where status = 'ASKED';
create index ix_reservation_mutual on reservation (mutual_id, asked_at desc);

create table reservation_evidence (
  reservation_id uuid not null,
  rule text not null,
  paper text not null,
  constraint pk_reservation_evidence primary key (reservation_id, rule),
  constraint fk_reservation_evidence_reservation foreign key (reservation_id) references reservation (id),
  constraint ck_reservation_evidence_rule check (rule in
    ('RESERVABLE', 'ABOVE_THRESHOLD', 'TERM', 'PURPOSE', 'SURPLUS', 'MANAGEMENT', 'CONTROL', 'THREE_YEARS')),
  constraint ck_reservation_evidence_paper check (length(trim(paper)) > 0)
);
comment on table reservation_evidence is 'Which paper shows which rule';

create function reservation_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'ASKED'
    or (new.mutual_id, new.estimated_value, new.award_day, new.term_starts, new.term_ends, new.mainly_reservable, new.surplus,
      new.board_seats, new.board_seats_of_employees, new.votes, new.votes_of_employees, new.comparable_entered, new.rules_of,
      new.asked_at)
    is distinct from (old.mutual_id, old.estimated_value, old.award_day, old.term_starts, old.term_ends, old.mainly_reservable,
      old.surplus, old.board_seats, old.board_seats_of_employees, old.votes, old.votes_of_employees, old.comparable_entered,
      old.rules_of, old.asked_at) then
    raise exception 'what a mutual said when it asked stays as it was';
  end if;
  return new;
end $$;
create trigger tr_reservation_is_frozen before update or delete on reservation
  for each row execute function reservation_is_frozen();
