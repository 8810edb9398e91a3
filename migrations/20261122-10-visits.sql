-- How many visits an evaluation has and how many are not submitted yet, whoever asks: an evaluator may not know of the
-- shopper's visit, yet the evaluation moves on only when that one is in too. Counts alone leave this function.
create function itqan_visits_open(evaluation uuid) returns table (visits bigint, open bigint) language sql stable
  set itqan.reach = 'system'
  as $$ select count(*), count(*) filter (where state <> 'submitted') from visits
    where evaluation_id = evaluation and state <> 'cancelled' $$;

create index if not exists evidence_by_file on evidence (file_id);
