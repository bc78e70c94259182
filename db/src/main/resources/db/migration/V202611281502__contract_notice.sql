create table contract_notice (
  id uuid not null,
  contract_id uuid not null,
  kind text not null,
  arisen_on date not null,
  publish_by timestamptz not null,
  contract_value numeric(15, 2) not null,
  starts_on date not null,
  ends_on date not null,
  overdue_at timestamptz,
  published_at timestamptz,
  published_by uuid,
  version bigint not null default 0,
  constraint pk_contract_notice primary key (id),
  constraint uq_contract_notice_kind unique (contract_id, kind),
  constraint fk_contract_notice_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_notice_published_by foreign key (published_by) references person (id),
  constraint ck_contract_notice_kind check (kind in ('DETAILS', 'TERMINATION')),
  constraint ck_contract_notice_value check (contract_value >= 0),
  constraint ck_contract_notice_published check ((published_at is null) = (published_by is null))
);
comment on table contract_notice is 'A notice that the law wants of a contract: of its details (UK7) or of its end (UK11), due or published';
comment on column contract_notice.arisen_on is 'The day on which the contract was entered into, or ended: day 1 of the period';
comment on column contract_notice.contract_value is 'As on that day, whatever is changed later, as are starts_on and ends_on';
comment on column contract_notice.overdue_at is 'When the contract manager was reminded that it is late';

create function contract_notice_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.published_at is not null
    or (to_jsonb(new) - array['overdue_at', 'published_at', 'published_by', 'version'])
      is distinct from (to_jsonb(old) - array['overdue_at', 'published_at', 'published_by', 'version']) then
    raise exception 'what a notice about a contract says stays as it is';
  end if;
  return new;
end $$;
create trigger tr_contract_notice_is_kept before update or delete on contract_notice
  for each row execute function contract_notice_is_kept();
