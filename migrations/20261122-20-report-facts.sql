-- Counts of an approved report stand beside it: lists of results do not unpack whole reports.
alter table reports
  add column binding int check (binding >= 0),
  add column satisfied int check (satisfied between 0 and binding);

-- Seen by the system alone, which the owner of the database is not by himself.
select set_config('itqan.reach', 'system', true);
update reports set
  binding = (select coalesce(sum((tier -> 'tally' ->> 'total')::int), 0)
    from jsonb_array_elements(approved -> 'model' -> 'tiers') tier where (tier ->> 'binding')::boolean),
  satisfied = (select coalesce(sum((tier -> 'tally' ->> 'met')::int + (tier -> 'tally' ->> 'notApplicable')::int), 0)
    from jsonb_array_elements(approved -> 'model' -> 'tiers') tier where (tier ->> 'binding')::boolean)
  where approved is not null;
