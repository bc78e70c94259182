create table information_barrier (
  person_id uuid not null,
  mutual_id uuid not null,
  council_id uuid not null,
  service_id uuid not null,
  raised_at timestamptz not null,
  lowered_at timestamptz,
  constraint pk_information_barrier primary key (person_id, mutual_id),
  constraint fk_information_barrier_person foreign key (person_id) references person (id),
  constraint fk_information_barrier_mutual foreign key (mutual_id) references mutual (id),
  constraint fk_information_barrier_council foreign key (council_id) references organisation (id),
  constraint fk_information_barrier_service foreign key (service_id) references service (id),
  constraint ck_information_barrier_lowered check (lowered_at is null or lowered_at >= raised_at)
);
comment on table information_barrier is 'A member of a bid team: has no role of the council in any matter of this service, until the mutual ends';
create index ix_information_barrier_raised on information_barrier (person_id) where lowered_at is null;

-- The service that a thing is about, whatever kind of thing it is; null: none, or unknown.
create function matter_of(thing uuid) returns uuid language sql stable as $$
  select coalesce(
    (select id from service where id = thing),
    (select service_id from case_file where id = thing),
    (select service_id from expression_of_interest where id = thing),
    (select c.service_id from tender t join case_file c on c.id = t.case_id where t.id = thing),
    (select c.service_id from bid b join case_file c on c.id = b.case_id where b.id = thing),
    (select c.service_id from award a join case_file c on c.id = a.case_id where a.id = thing),
    (select c.service_id from contract k join case_file c on c.id = k.case_id where k.id = thing),
    (select c.service_id from milestone m join contract k on k.id = m.contract_id join case_file c on c.id = k.case_id
      where m.id = thing),
    (select c.service_id from payment p join contract k on k.id = p.contract_id join case_file c on c.id = k.case_id
      where p.id = thing),
    (select service_id from mutual where id = thing),
    (select m.service_id from reservation r join mutual m on m.id = r.mutual_id where r.id = thing))
$$;
comment on function matter_of(uuid) is 'The service that a thing is about: what an information barrier keeps apart';

-- The same by the reference in an address, or by the id of a document there.
create function matter_of_address(reference text, thing uuid) returns uuid language sql stable as $$
  select coalesce(
    matter_of(thing),
    (select matter_of(subject_id) from document where id = thing),
    (select id from service s where s.reference = $1),
    (select service_id from expression_of_interest e where e.reference = $1),
    (select matter_of(t.id) from tender t where t.reference = $1),
    (select matter_of(b.id) from bid b where b.reference = $1),
    (select matter_of(a.id) from award a where a.reference = $1),
    (select matter_of(k.id) from contract k where k.reference = $1),
    (select service_id from mutual m where m.reference = $1))
$$;
comment on function matter_of_address(text, uuid) is 'As matter_of, for what the address of a page or a file names';
