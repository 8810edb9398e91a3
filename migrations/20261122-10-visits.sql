-- How many visits an evaluation has and how many are not submitted yet, whoever asks: an evaluator may not know of the
-- shopper's visit, yet the evaluation moves on only when that one is in too. Counts alone leave this function.
-- Set and set back by hand: a `set` clause on the function is not for the ordinary owner of a database.
create function itqan_visits_open(evaluation uuid) returns table (visits bigint, open bigint) language plpgsql as $$
  declare reach text := itqan_reach();
  begin
    perform set_config('itqan.reach', 'system', true);
    return query select count(*), count(*) filter (where v.state <> 'submitted') from visits v
      where v.evaluation_id = evaluation and v.state <> 'cancelled';
    perform set_config('itqan.reach', reach, true);
  end $$;

create index if not exists evidence_by_file on evidence (file_id);

-- The assessor reads why his visit came back, though the trail of a shopper's visit is the central team's alone.
create function itqan_return_reason(visit uuid, evaluation uuid) returns text language plpgsql as $$
  declare
    reach text := itqan_reach();
    reason text;
  begin
    perform set_config('itqan.reach', 'system', true);
    select case kind when 'visit.returned' then data ->> 'reason' end into reason from events
      where subject_type = 'evaluation' and subject_id = evaluation::text and kind in ('visit.returned', 'visit.submitted')
        and data ->> 'visit' = visit::text
      order by id desc limit 1;
    perform set_config('itqan.reach', reach, true);
    return reason;
  end $$;
