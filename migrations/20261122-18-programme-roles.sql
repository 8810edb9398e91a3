-- Roles of the programme open what is the central team's alone only to people of the programme: an entity's own people
-- hold no such role, and should one ever be given by mistake, the shopper stays unknown to them.
create function itqan_is_central_team() returns boolean language sql stable parallel safe
  as $$ select itqan_reach() = 'government' and itqan_has_role('central_team') $$;

create or replace function itqan_sees_person(owner uuid, is_secret boolean, who uuid) returns boolean language sql stable parallel safe
  as $$ select itqan_reach() = 'system' or who = itqan_person()
    or (case when is_secret then itqan_is_central_team() else itqan_sees(owner) end) $$;

drop policy visits_known on visits;
create policy visits_known on visits using (
  itqan_reach() = 'system' or person_id = itqan_person() or itqan_is_central_team()
  or (mechanism <> 'mystery_shopping' and exists (select 1 from evaluations e where e.id = evaluation_id))
) with check (itqan_reach() = 'system' or person_id = itqan_person() or itqan_is_central_team());

drop policy events_read on events;
create policy events_read on events for select using (
  itqan_reach() = 'system' or (
    (audience is null or (itqan_reach() = 'government' and itqan_has_role(audience)))
    and (itqan_sees(entity_id) or (actor_id is not null and actor_id = itqan_person()))
  )
);
