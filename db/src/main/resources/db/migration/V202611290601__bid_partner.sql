-- Organisations that write a bid together: the lead invites, the others agree, write in its workspace, and may leave until the deadline.
create table bid_partner (
  id uuid not null,
  bid_id uuid not null,
  tender_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  status text not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_bid_partner primary key (id),
  constraint fk_bid_partner_bid foreign key (bid_id) references bid (id),
  constraint fk_bid_partner_tender foreign key (tender_id) references tender (id),
  constraint fk_bid_partner_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_bid_partner_invited_by foreign key (invited_by) references person (id),
  constraint fk_bid_partner_answered_by foreign key (answered_by) references person (id),
  constraint fk_bid_partner_ended_by foreign key (ended_by) references person (id),
  constraint ck_bid_partner_role check (role in ('CONSORTIUM_MEMBER', 'ASSOCIATED_PERSON', 'SUBCONTRACTOR')),
  constraint ck_bid_partner_status check (status in ('INVITED', 'JOINED', 'DECLINED', 'ENDED')),
  constraint ck_bid_partner_answer check ((answered_at is null) = (answered_by is null)),
  constraint ck_bid_partner_answered check (status not in ('JOINED', 'DECLINED') or answered_at is not null),
  constraint ck_bid_partner_unanswered check (status <> 'INVITED' or answered_at is null),
  constraint ck_bid_partner_end check ((status = 'ENDED') = (ended_at is not null) and (ended_at is null) = (ended_by is null))
);
comment on table bid_partner is 'An organisation in another''s bid: invited, and once it has agreed one that reads and writes it; what it would do lies in the draft, then sealed';
comment on column bid_partner.tender_id is 'That of the bid, for the rule that nobody writes two bids in one tender';
create unique index uq_bid_partner_present on bid_partner (bid_id, organisation_id) where status in ('INVITED', 'JOINED');
create unique index uq_bid_partner_joined on bid_partner (tender_id, organisation_id) where status = 'JOINED';
create index ix_bid_partner_waiting on bid_partner (organisation_id, invited_at) where status = 'INVITED';
create index ix_bid_partner_organisation on bid_partner (organisation_id) where status = 'JOINED';

-- Whoever reads one bid from within writes no other in the same tender, whichever of the two comes first.
create function bid_is_written_once() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'bid_partner' then
    if new.tender_id <> (select tender_id from bid where id = new.bid_id)
        or new.organisation_id = (select organisation_id from bid where id = new.bid_id) then
      raise exception 'bid_partner %: of another tender, or the lead itself', new.id using errcode = 'check_violation';
    end if;
    if new.status <> 'JOINED' then
      return new;
    end if;
  elsif new.status not in ('DRAFT', 'SUBMITTED') then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.tender_id::text || new.organisation_id::text, 0));
  if tg_table_name = 'bid_partner' then
    if exists (select 1 from bid where tender_id = new.tender_id and organisation_id = new.organisation_id
        and status in ('DRAFT', 'SUBMITTED')) then
      raise exception 'bid_partner %: the organisation has a bid of its own', new.id using errcode = 'check_violation';
    end if;
  elsif exists (select 1 from bid_partner where tender_id = new.tender_id and organisation_id = new.organisation_id
      and status = 'JOINED') then
    raise exception 'bid %: the organisation has joined another bid', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bid_partner_once before insert or update on bid_partner for each row execute function bid_is_written_once();
create trigger bid_once before insert or update of status on bid for each row execute function bid_is_written_once();
