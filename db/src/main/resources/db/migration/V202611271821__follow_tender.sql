-- A tender can be followed: who does is told of every answer to a question about it.
alter table follow drop constraint ck_follow_kind;
alter table follow add constraint ck_follow_kind check (kind in ('SERVICE', 'AREA', 'DIVISION', 'TENDER'));
comment on table follow is 'What a person follows in the register of services and among tenders; nobody else sees it, and the line goes when it ends';
comment on column follow.target is 'The reference of the service or tender, the area''s words or the first two digits of the CPV code, in small letters';
