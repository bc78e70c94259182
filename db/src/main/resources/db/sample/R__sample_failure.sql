-- Sample and test mode only: acts of the sample's script that a rule or a fault refused. Empty where all is well; a test looks.
create table if not exists sample_failure (
  at timestamptz not null,
  what text not null,
  reason text not null
);
