-- What waits for somebody before there is a case, such as a partner's consent to the use of a paper in a draft.
alter table work_item alter column case_id drop not null;
comment on column work_item.case_id is 'Null: no case has been opened yet';

alter table passport_code add column valid_until date;
update passport_code set valid_until = (current_timestamp at time zone 'Europe/London')::date + 90;
alter table passport_code alter column valid_until set not null;
comment on column passport_code.valid_until is 'The last day on which it shows anything; its holder may renew it';
