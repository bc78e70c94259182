alter table mutual add column body_id uuid;
alter table mutual add constraint fk_mutual_body foreign key (body_id) references organisation (id);
comment on column mutual.body_id is 'The organisation that the staff have founded; named by one of them who is its owner';

create table staff_share (
  id uuid not null,
  mutual_id uuid not null,
  name text not null,
  email text not null,
  shares int not null,
  since date not null,
  until date,
  saves int not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint pk_staff_share primary key (id),
  constraint fk_staff_share_mutual foreign key (mutual_id) references mutual (id),
  constraint ck_staff_share_name check (length(trim(name)) between 1 and 200),
  constraint ck_staff_share_email check (email = lower(email) and position('@' in email) > 1),
  constraint ck_staff_share_shares check (shares between 1 and 1000000),
  constraint ck_staff_share_until check (until is null or until >= since)
);
comment on table staff_share is 'Members of a mutual''s body and their shares: all members see the names, each their own number';
comment on column staff_share.email is 'With which the member signs in here';
create unique index uq_staff_share_current on staff_share (mutual_id, email) where until is null;
create index ix_staff_share_email on staff_share (email) where until is null;
