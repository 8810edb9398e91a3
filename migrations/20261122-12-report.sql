-- Which mechanism each visit of an evaluation carries out, whoever asks: the committee reads what a shopper found, never
-- who it was. Ids of visits, their mechanisms and when they were submitted alone leave this function.
create function itqan_visit_mechanisms(evaluation uuid)
  returns table (visit_id uuid, mechanism text, submitted_at timestamptz) language sql stable
  set itqan.reach = 'system'
  as $$ select id, visits.mechanism, visits.submitted_at from visits where evaluation_id = evaluation and state <> 'cancelled' $$;

-- The register of shields is searched by name and number, filtered by entity, and read by centre.
alter table shields add column search text not null default '';
create index shields_search on shields using gin (search gin_trgm_ops);
create index shields_by_entity on shields (entity_id, granted_on desc, id desc);
create index shields_standing on shields (centre_id, entity_id) where superseded_on is null and withdrawn_on is null;
