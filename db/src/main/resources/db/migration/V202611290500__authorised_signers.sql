-- Contracts that two authorised people of a side sign.
create table signing_rule (
  id uuid not null,
  organisation_id uuid not null,
  signers int not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint pk_signing_rule primary key (id),
  constraint fk_signing_rule_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_signing_rule_set_by foreign key (set_by) references person (id),
  constraint ck_signing_rule_signers check (signers in (1, 2))
);
comment on table signing_rule is 'How many authorised people sign a contract for an organisation; the newest holds, one where there is none';
create index ix_signing_rule_organisation on signing_rule (organisation_id, set_at desc);

create function signing_rule_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what an organisation has said of its signers stays; a new rule is a new line';
end $$;
create trigger tr_signing_rule_is_kept before update or delete on signing_rule
  for each row execute function signing_rule_is_kept();

alter table contract
  add column provider_signers int not null default 1,
  add column council_signers int not null default 1,
  add constraint ck_contract_signers check (provider_signers in (1, 2) and council_signers in (1, 2));
comment on column contract.provider_signers is 'People who sign for the provider, as its rule was when the text was offered';
comment on column contract.council_signers is 'People who sign for the council, as its rule was when the text was offered';

create function contract_signers_are_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT'
    and (new.provider_signers, new.council_signers) is distinct from (old.provider_signers, old.council_signers) then
    raise exception 'how many sign is fixed with the offered text';
  end if;
  return new;
end $$;
create trigger tr_contract_signers_are_frozen before update on contract
  for each row execute function contract_signers_are_frozen();

alter table contract_signature add column number int not null default 1;
alter table contract_signature alter column number drop default;
alter table contract_signature
  drop constraint pk_contract_signature,
  add constraint pk_contract_signature primary key (contract_id, side, number),
  add constraint ck_contract_signature_number check (number in (1, 2));
comment on column contract_signature.number is 'The first or the second of its side; another person each, by uq_contract_signature_person';

create function contract_signature_is_in_order() returns trigger language plpgsql as $$
declare
  signers int := (select case new.side when 'COUNCIL' then council_signers else provider_signers end
    from contract where id = new.contract_id);
  given int := (select count(*) from contract_signature where contract_id = new.contract_id and side = new.side);
begin
  if new.number > signers then
    raise exception 'no more people sign for a side than its rule says';
  end if;
  if new.number > given + 1 then
    raise exception 'nobody signs as second before the first';
  end if;
  return new;
end $$;
create trigger tr_contract_signature_is_in_order before insert on contract_signature
  for each row execute function contract_signature_is_in_order();

-- asked at the end of the transaction: contract and signature are written together
create function contract_is_signed_by_all() returns trigger language plpgsql as $$
begin
  if (select count(*) filter (where side = 'PROVIDER') < new.provider_signers
        or count(*) filter (where side = 'COUNCIL') < new.council_signers
      from contract_signature where contract_id = new.id) then
    raise exception 'a contract binds when all have signed who must';
  end if;
  return null;
end $$;
create constraint trigger tr_contract_is_signed_by_all after update on contract deferrable initially deferred
  for each row when (old.status = 'OFFERED' and new.status = 'RUNNING') execute function contract_is_signed_by_all();
