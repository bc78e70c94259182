-- A pack of a bid that comes back: its file lies encrypted among the documents while its differences are looked at.
create table bid_pack (
  id uuid not null,
  bid_id uuid not null,
  started_at timestamptz not null,
  constraint pk_bid_pack primary key (id),
  constraint uq_bid_pack_bid unique (bid_id),
  constraint fk_bid_pack_bid foreign key (bid_id) references bid (id)
);
comment on table bid_pack is 'An offline pack that came back and waits for its bidder to choose; what is in it lies encrypted in document, and goes with the row';
comment on column bid_pack.started_at is 'After seven days, at the deadline, and when the bid is sent, the row and its files go';
