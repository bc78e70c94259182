-- What a virus scanner said of a file; beside the file, whose row can no longer change once it is published.
create table document_scan (
  document_id uuid not null,
  tried_at timestamptz not null,
  tries integer not null,
  scanned_at timestamptz,
  finding text,
  constraint pk_document_scan primary key (document_id),
  constraint fk_document_scan_document foreign key (document_id) references document (id) on delete cascade,
  constraint ck_document_scan_tries check (tries > 0),
  constraint ck_document_scan_finding check (finding is null or scanned_at is not null)
);
comment on table document_scan is 'A stored file that a virus scanner has been asked about; none while no scanner is configured';
comment on column document_scan.tried_at is 'When it was asked last';
comment on column document_scan.tries is 'How often it was asked; between two times lies twice as long each time, a day at most';
comment on column document_scan.scanned_at is 'When it answered; null: not scanned';
comment on column document_scan.finding is 'What it found, in its own word; null: clean, or not scanned';
