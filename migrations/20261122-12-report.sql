-- Which mechanism each visit of an evaluation carries out, whoever asks: the committee reads what a shopper found, never
-- who it was. Ids of visits, their mechanisms and when they were submitted alone leave this function.
-- Set and set back by hand: a `set` clause on the function is not for the ordinary owner of a database.
create function itqan_visit_mechanisms(evaluation uuid)
  returns table (visit_id uuid, mechanism text, submitted_at timestamptz) language plpgsql as $$
  declare reach text := itqan_reach();
  begin
    perform set_config('itqan.reach', 'system', true);
    return query select v.id, v.mechanism, v.submitted_at from visits v
      where v.evaluation_id = evaluation and v.state <> 'cancelled';
    perform set_config('itqan.reach', reach, true);
  end $$;

-- The register of shields is searched by name and number, filtered by entity, and read by centre.
alter table shields add column search text not null default '';
create index shields_search on shields using gin (search gin_trgm_ops);
create index shields_by_entity on shields (entity_id, granted_on desc, id desc);
create index shields_standing on shields (centre_id, entity_id) where superseded_on is null and withdrawn_on is null;
