-- Who acts knows his departments, and those below them: the function that is planned once left them out.
create or replace function itqan_actor(who uuid) returns jsonb language plpgsql stable as $$ begin
  return (
    select jsonb_build_object(
      'personId', p.id,
      'entityId', p.entity_id,
      'name', jsonb_build_object('ar', p.name_ar, 'en', p.name_en),
      'roles', r.roles,
      'centreIds', r.centres,
      'departmentIds', (
        with recursive below as (
          select d.department_id as id from person_departments d where d.person_id = p.id
          union
          select d.id from departments d join below b on d.parent_id = b.id)
        select coalesce(jsonb_agg(id), '[]') from below),
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
