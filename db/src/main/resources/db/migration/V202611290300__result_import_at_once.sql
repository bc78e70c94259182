-- A file that a program sends is written line by line before its own row is, all in one transaction: its counts are known only then.
alter table reported_result alter constraint fk_reported_result_import deferrable initially deferred;
