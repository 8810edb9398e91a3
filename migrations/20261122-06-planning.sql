-- A planned evaluation may be taken out of the plan again; one that has started is cancelled with a reason instead.
create policy evaluations_remove on evaluations for delete
  using (itqan_reach() in ('system', 'government') and itqan_has_role('central_team') and kind = 'official' and state = 'planned');

-- A declared interest is known where its person is: of a shopper, to the central team and himself.
drop policy interests_programme on interests;
create policy interests_known on interests
  using (itqan_reach() in ('system', 'government') and exists (select 1 from people p where p.id = person_id))
  with check (itqan_reach() in ('system', 'government') and exists (select 1 from people p where p.id = person_id));
create index interests_by_entity on interests (entity_id) where ended_at is null;
