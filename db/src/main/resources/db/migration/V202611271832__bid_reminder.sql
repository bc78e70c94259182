create table bid_reminder (
  bid_id uuid not null,
  deadline timestamptz not null,
  hours_before int not null,
  told_at timestamptz not null,
  constraint pk_bid_reminder primary key (bid_id, deadline, hours_before),
  constraint fk_bid_reminder_bid foreign key (bid_id) references bid (id)
);
comment on table bid_reminder is 'Which reminders of a draft that was never sent have gone out; a changed deadline has its own';
