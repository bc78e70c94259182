-- The record of the dialogue with those who go on: read by the tender's team and by each supplier alone.
create table dialogue_meeting (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  organisation_id uuid not null,
  held_at timestamptz not null,
  council_people text not null,
  supplier_people text not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  constraint pk_dialogue_meeting primary key (id),
  constraint uq_dialogue_meeting_number unique (tender_id, number),
  constraint fk_dialogue_meeting_tender foreign key (tender_id) references tender (id),
  constraint fk_dialogue_meeting_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_dialogue_meeting_recorded_by foreign key (recorded_by) references person (id),
  constraint ck_dialogue_meeting_held check (held_at <= recorded_at),
  constraint ck_dialogue_meeting_words check (length(words) between 20 and 20000)
);
comment on table dialogue_meeting is 'One meeting with a supplier that goes on, as the council recorded it; append-only';

create table dialogue_reply (
  id uuid not null,
  meeting_id uuid not null,
  confirms boolean not null,
  words text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  given_by_name text not null,
  constraint pk_dialogue_reply primary key (id),
  constraint fk_dialogue_reply_meeting foreign key (meeting_id) references dialogue_meeting (id),
  constraint fk_dialogue_reply_given_by foreign key (given_by) references person (id),
  constraint ck_dialogue_reply_words check (confirms = (words = ''))
);
comment on table dialogue_reply is 'What the supplier says to the record: that it is right, or a remark; append-only';
create unique index uq_dialogue_reply_confirms on dialogue_reply (meeting_id) where confirms;
create index ix_dialogue_reply_meeting on dialogue_reply (meeting_id);

create table dialogue_share (
  id uuid not null,
  tender_id uuid not null,
  number int not null,
  words text not null,
  shared_at timestamptz not null,
  shared_by uuid not null,
  shared_by_name text not null,
  constraint pk_dialogue_share primary key (id),
  constraint uq_dialogue_share_number unique (tender_id, number),
  constraint fk_dialogue_share_tender foreign key (tender_id) references tender (id),
  constraint fk_dialogue_share_shared_by foreign key (shared_by) references person (id),
  constraint ck_dialogue_share_words check (length(words) between 20 and 10000)
);
comment on table dialogue_share is 'What all who go on were told alike, without naming who brought it up; append-only';

create table dialogue_end (
  tender_id uuid not null,
  ended_at timestamptz not null,
  ended_by uuid not null,
  constraint pk_dialogue_end primary key (tender_id),
  constraint fk_dialogue_end_tender foreign key (tender_id) references tender (id),
  constraint fk_dialogue_end_ended_by foreign key (ended_by) references person (id)
);
comment on table dialogue_end is 'That the council has ended the dialogue; append-only';

create function dialogue_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_dialogue_meeting_is_kept before update or delete on dialogue_meeting for each row execute function dialogue_is_kept();
create trigger tr_dialogue_reply_is_kept before update or delete on dialogue_reply for each row execute function dialogue_is_kept();
create trigger tr_dialogue_share_is_kept before update or delete on dialogue_share for each row execute function dialogue_is_kept();
create trigger tr_dialogue_end_is_kept before update or delete on dialogue_end for each row execute function dialogue_is_kept();

-- Talked with is who goes on, and only while the dialogue is open.
create function dialogue_is_with_shortlisted() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from tender t join shortlist s on s.tender_id = t.id and s.status = 'CONFIRMED'
      join shortlist_place p on p.shortlist_id = s.id and p.goes_on and p.organisation_id = new.organisation_id
      where t.id = new.tender_id and t.status = 'SHORTLISTED')
    or exists (select 1 from dialogue_end e where e.tender_id = new.tender_id) then
    raise exception 'a dialogue is with those who go on, until it is ended';
  end if;
  return new;
end $$;
create trigger tr_dialogue_is_with_shortlisted before insert on dialogue_meeting
  for each row execute function dialogue_is_with_shortlisted();
