-- Who acts is asked by every request. In plpgsql the question is planned once per connection, not by every call.
create or replace function itqan_actor(who uuid) returns jsonb language plpgsql stable as $$ begin
  return (
    select jsonb_build_object(
      'personId', p.id,
      'entityId', p.entity_id,
      'name', jsonb_build_object('ar', p.name_ar, 'en', p.name_en),
      'roles', r.roles,
      'centreIds', r.centres,
      'language', p.language,
      'digits', p.digits,
      'entity', case when e.id is not null then jsonb_build_object(
        'name', jsonb_build_object('ar', e.name_ar, 'en', e.name_en),
        'language', e.default_language, 'digits', e.digits, 'hijri', e.hijri, 'timeZone', e.time_zone) end)
    from people p
    left join entities e on e.id = p.entity_id
    cross join lateral (
      select coalesce(jsonb_agg(distinct role), '[]') as roles,
        coalesce(jsonb_agg(distinct centre_id) filter (where centre_id is not null), '[]') as centres
      from person_roles where person_id = p.id
    ) r
    where p.id = who and p.active
  );
end $$;

-- The system sees every person: it need not look for the person behind each role. Others see the same rows as before.
alter policy person_roles_all on person_roles
  using (itqan_reach() = 'system' or exists (select 1 from people p where p.id = person_id))
  with check (itqan_reach() = 'system' or exists (select 1 from people p where p.id = person_id));
