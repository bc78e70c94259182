-- Sample and test mode only: what the launcher prints, so that people can sign in as anybody.
create table if not exists sample_account (
  position int primary key,
  role text not null,
  name text not null,
  email text not null,
  password text not null
);
comment on table sample_account is 'Accounts of the sample world with their password; does not exist in a production installation';
alter table sample_account add column if not exists waits text not null default '';
comment on column sample_account.waits is 'What can be done as this person, for the list that the launcher prints';
