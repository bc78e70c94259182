create function london_day(at timestamptz) returns date language sql immutable parallel safe
  return (at at time zone 'Europe/London')::date;
comment on function london_day(timestamptz) is 'The legal day of an instant: periods of the law are counted in days of London';
