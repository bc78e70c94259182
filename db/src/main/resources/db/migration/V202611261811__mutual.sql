-- what a circle of staff does in confidence leaves its trail for the members, and none where a vote is cast
alter table audit_entry add column trail text not null default 'OPEN';
alter table audit_entry add constraint ck_audit_entry_trail check (trail in ('OPEN', 'MEMBERS'));
comment on column audit_entry.trail is 'MEMBERS: of a confidential circle, on no page but the circle''s own';
alter table outbox_mail add column confidential boolean not null default false;
comment on column outbox_mail.confidential is 'On no page of the administration; its words say neither what it is about nor who is';

create table mutual (
  id uuid not null,
  reference text not null,
  name text not null,
  idea text not null,
  council_id uuid not null,
  service_id uuid not null,
  status text not null,
  started_at timestamptz not null,
  case_id uuid,
  statement text,
  stated_at timestamptz,
  speaker_id uuid,
  answer_due timestamptz,
  answer text,
  supports boolean,
  answered_at timestamptz,
  answered_by text,
  silent_at timestamptz,
  agreed_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_mutual primary key (id),
  constraint uq_mutual_reference unique (reference),
  constraint fk_mutual_council foreign key (council_id) references organisation (id),
  constraint fk_mutual_service foreign key (service_id) references service (id),
  constraint fk_mutual_case foreign key (case_id) references case_file (id),
  constraint fk_mutual_speaker foreign key (speaker_id) references person (id),
  constraint ck_mutual_name check (length(trim(name)) between 1 and 200),
  constraint ck_mutual_status check (status in ('CIRCLE', 'STATED', 'READY', 'BALLOT', 'AGREED', 'ENDED')),
  constraint ck_mutual_stated check (status in ('CIRCLE', 'ENDED')
    or (case_id is not null and statement is not null and stated_at is not null and speaker_id is not null
      and answer_due is not null)),
  constraint ck_mutual_answered check ((answer is null) = (answered_at is null) and (answer is null) = (supports is null)),
  constraint ck_mutual_agreed check (status <> 'AGREED' or agreed_at is not null),
  constraint ck_mutual_ended check ((status = 'ENDED') = (ended_at is not null))
);
comment on table mutual is 'Staff of a council on their way to running their service themselves: a confidential circle first, then a matter with the employer';
comment on column mutual.council_id is 'The employer';
comment on column mutual.statement is 'What the employer was told; until then nobody outside the circle knows of it';
comment on column mutual.speaker_id is 'The one member whom the statement names';
comment on column mutual.answer_due is 'Until when the circle asks for an answer; the law sets no time, and silence stops nothing';
create index ix_mutual_council on mutual (council_id, stated_at) where stated_at is not null;

create table circle_member (
  mutual_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  id uuid not null,
  constraint pk_circle_member primary key (id),
  constraint fk_circle_member_mutual foreign key (mutual_id) references mutual (id),
  constraint fk_circle_member_person foreign key (person_id) references person (id),
  constraint ck_circle_member_until check (until is null or until >= since)
);
comment on table circle_member is 'Who is in a circle: persons, not an organisation';
create unique index uq_circle_member_current on circle_member (mutual_id, person_id) where until is null;
create index ix_circle_member_person on circle_member (person_id) where until is null;

create table circle_invitation (
  id uuid not null,
  mutual_id uuid not null,
  email text not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  accepted boolean not null default false,
  constraint pk_circle_invitation primary key (id),
  constraint fk_circle_invitation_mutual foreign key (mutual_id) references mutual (id),
  constraint fk_circle_invitation_invited_by foreign key (invited_by) references person (id),
  constraint ck_circle_invitation_email check (email = lower(email) and position('@' in email) > 1),
  constraint ck_circle_invitation_expires check (expires_at > invited_at),
  constraint ck_circle_invitation_accepted check (not accepted or answered_at is not null)
);
comment on table circle_invitation is 'Asks the owner of a confirmed address into a circle; read after signing in, never in a mail';
create unique index uq_circle_invitation_open on circle_invitation (mutual_id, email) where answered_at is null;
create index ix_circle_invitation_email on circle_invitation (email) where answered_at is null;

create table mutual_staff (
  mutual_id uuid not null,
  email text not null,
  constraint pk_mutual_staff primary key (mutual_id, email),
  constraint fk_mutual_staff_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_mutual_staff_email check (email = lower(email) and position('@' in email) > 1)
);
comment on table mutual_staff is 'The staff of the service as the circle lists them; the opening of a ballot copies it';

create table ballot (
  id uuid not null,
  reference text not null,
  mutual_id uuid not null,
  case_id uuid not null,
  question text not null,
  status text not null,
  opened_at timestamptz not null,
  papers_until timestamptz not null,
  votes_until timestamptz not null,
  eligible int not null,
  turnout_percent int not null,
  yes_percent int not null,
  modulus bytea not null,
  exponent bytea not null,
  papers int,
  yes_votes int,
  no_votes int,
  abstentions int,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint pk_ballot primary key (id),
  constraint uq_ballot_reference unique (reference),
  constraint fk_ballot_mutual foreign key (mutual_id) references mutual (id),
  constraint fk_ballot_case foreign key (case_id) references case_file (id),
  constraint ck_ballot_status check (status in ('PAPERS', 'VOTING', 'COUNTED', 'VOID')),
  constraint ck_ballot_periods check (opened_at < papers_until and papers_until < votes_until),
  constraint ck_ballot_eligible check (eligible >= 2),
  constraint ck_ballot_thresholds check (turnout_percent between 1 and 100 and yes_percent between 50 and 100),
  constraint ck_ballot_papers check (papers is null or (papers >= 0 and papers <= eligible)),
  constraint ck_ballot_papers_known check (status not in ('VOTING', 'COUNTED') or papers is not null),
  constraint ck_ballot_counted check ((status = 'COUNTED')
    = (yes_votes is not null and no_votes is not null and abstentions is not null)),
  constraint ck_ballot_count check (status <> 'COUNTED'
    or (yes_votes >= 0 and no_votes >= 0 and abstentions >= 0 and yes_votes + no_votes + abstentions <= papers))
);
comment on table ballot is 'A secret ballot of staff: papers are given out first, votes are cast after the last paper (ADR 12)';
comment on column ballot.turnout_percent is 'At least this share of those on the roll must vote; fixed by the opening';
comment on column ballot.yes_percent is 'At least this share of yes and no must be yes, and more yes than no; fixed by the opening';
comment on column ballot.modulus is 'Public half of the RSA key of this ballot alone, unsigned and big-endian';
comment on column ballot.papers is 'How many papers were given out: known once the last is';
create unique index uq_ballot_running on ballot (mutual_id) where status in ('PAPERS', 'VOTING');

create table ballot_roll (
  ballot_id uuid not null,
  email text not null,
  constraint pk_ballot_roll primary key (ballot_id, email),
  constraint fk_ballot_roll_ballot foreign key (ballot_id) references ballot (id)
);
comment on table ballot_roll is 'Who may vote, as it stood when the ballot opened';

create table ballot_key (
  ballot_id uuid not null,
  private_key bytea not null,
  constraint pk_ballot_key primary key (ballot_id),
  constraint fk_ballot_key_ballot foreign key (ballot_id) references ballot (id)
);
comment on table ballot_key is 'Signs papers without seeing them; sealed under the server''s key, and deleted when the last paper is out, before the first vote';

create table ballot_paper (
  ballot_id uuid not null,
  person_id uuid not null,
  blinded_hash bytea not null,
  constraint pk_ballot_paper primary key (ballot_id, person_id),
  constraint fk_ballot_paper_ballot foreign key (ballot_id) references ballot (id),
  constraint fk_ballot_paper_person foreign key (person_id) references person (id),
  constraint ck_ballot_paper_hash check (length(blinded_hash) = 32)
);
comment on table ballot_paper is 'This person has taken a paper: one each, whoever asks at once';
comment on column ballot_paper.blinded_hash is 'SHA-256 of what was signed, blind: the same again is signed again where the answer was lost; says nothing of the paper';

create table ballot_vote (
  ballot_id uuid not null,
  token bytea not null,
  prefix bytea not null,
  signature bytea not null,
  choice text not null,
  constraint pk_ballot_vote primary key (ballot_id, token),
  constraint fk_ballot_vote_ballot foreign key (ballot_id) references ballot (id),
  constraint ck_ballot_vote_choice check (choice in ('YES', 'NO', 'ABSTAIN')),
  constraint ck_ballot_vote_token check (length(token) = 32 and length(prefix) = 32)
);
comment on table ballot_vote is 'The urn: no person, no time, no sequence. Every vote that comes writes the whole urn anew in an order of chance, so that neither place nor transaction tells when one came';
comment on column ballot_vote.token is 'Made by the voter''s browser, signed blind: the receipt';
comment on column ballot_vote.signature is 'RSASSA-PSS with SHA-384 over prefix and token (RFC 9474)';

create function ballot_roll_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'the roll of a ballot stands as it was opened';
end $$;
create trigger tr_ballot_roll_is_frozen before update or delete on ballot_roll
  for each row execute function ballot_roll_is_frozen();

create function ballot_roll_is_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct ballot_id from touched) t join ballot b on b.id = t.ballot_id
      where b.eligible <> (select count(*) from ballot_roll r where r.ballot_id = b.id)) then
    raise exception 'the roll of a ballot stands as it was opened';
  end if;
  return null;
end $$;
create trigger tr_ballot_roll_is_whole after insert on ballot_roll
  referencing new table as touched for each statement execute function ballot_roll_is_whole();

create function ballot_paper_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a paper that is out stays out';
  end if;
  if not exists (select 1 from ballot b join ballot_roll r on r.ballot_id = b.id join person p on lower(p.email) = r.email
      where b.id = new.ballot_id and b.status = 'PAPERS' and p.id = new.person_id) then
    raise exception 'papers go to people on the roll, while papers are given out';
  end if;
  return new;
end $$;
create trigger tr_ballot_paper_is_final before insert or update or delete on ballot_paper
  for each row execute function ballot_paper_is_final();

-- by statement: a vote that comes writes the whole urn anew
create function ballot_vote_is_in_time() returns trigger language plpgsql as $$
begin
  if exists (select 1 from touched t join ballot b on b.id = t.ballot_id where b.status <> 'VOTING') then
    raise exception 'the urn is closed';
  end if;
  return null;
end $$;
create trigger tr_ballot_vote_cast_in_time after insert on ballot_vote
  referencing new table as touched for each statement execute function ballot_vote_is_in_time();
create trigger tr_ballot_vote_gone_in_time after delete on ballot_vote
  referencing old table as touched for each statement execute function ballot_vote_is_in_time();

create function ballot_vote_does_not_change() returns trigger language plpgsql as $$
begin
  raise exception 'a vote does not change';
end $$;
create trigger tr_ballot_vote_does_not_change before update on ballot_vote
  for each row execute function ballot_vote_does_not_change();

create function ballot_is_frozen() returns trigger language plpgsql as $$
begin
  if (new.question, new.mutual_id, new.opened_at, new.papers_until, new.votes_until, new.eligible, new.turnout_percent,
      new.yes_percent, new.modulus, new.exponent)
    is distinct from (old.question, old.mutual_id, old.opened_at, old.papers_until, old.votes_until, old.eligible,
      old.turnout_percent, old.yes_percent, old.modulus, old.exponent) then
    raise exception 'what a ballot is about and what carries it is fixed by its opening';
  end if;
  if old.status in ('COUNTED', 'VOID') then
    raise exception 'a ballot that has ended does not change';
  end if;
  if new.status = 'VOTING' and (exists (select 1 from ballot_key where ballot_id = new.id)
      or new.papers <> (select count(*) from ballot_paper where ballot_id = new.id)) then
    raise exception 'voting begins when the key is gone and the papers are counted';
  end if;
  if new.status = 'COUNTED' and (new.yes_votes, new.no_votes, new.abstentions) <>
    (select count(*) filter (where choice = 'YES')::int, count(*) filter (where choice = 'NO')::int,
            count(*) filter (where choice = 'ABSTAIN')::int from ballot_vote where ballot_id = new.id) then
    raise exception 'the count is that of the urn';
  end if;
  return new;
end $$;
create trigger tr_ballot_is_frozen before update on ballot for each row execute function ballot_is_frozen();
