-- A message to a person is listed for those who may know of the person: a mystery shopper's is not the administrator's.
drop policy outbox_read on outbox_messages;
create policy outbox_read on outbox_messages for select using (
  itqan_reach() = 'system' or (
    itqan_has_role('administrator') and itqan_sees(entity_id)
    and (person_id is null or exists (select 1 from people p where p.id = person_id))));
