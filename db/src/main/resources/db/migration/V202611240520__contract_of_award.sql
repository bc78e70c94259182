alter table contract
  add constraint fk_contract_tender foreign key (tender_id) references tender (id),
  add constraint fk_contract_award foreign key (award_id) references award (id);
