-- Who works in which department, and every version of a calendar as it was: clocks remember the hours they ran on.

create table person_departments (
  person_id uuid not null references people on delete cascade,
  department_id uuid not null references departments,
  primary key (person_id, department_id)
);
create index person_departments_by_department on person_departments (department_id);
alter table person_departments enable row level security;
alter table person_departments force row level security;
create policy person_departments_all on person_departments for all
  using (exists (select 1 from people p where p.id = person_id))
  with check (exists (select 1 from people p where p.id = person_id));

create table calendar_versions (
  calendar_id uuid not null references calendars on delete cascade,
  version int not null,
  entity_id uuid not null,
  -- A WorkingCalendar (kernel/working-time.ts).
  content jsonb not null,
  -- The last day that an exception of kind holiday covers; null when none is declared.
  holidays_until date,
  saved_at timestamptz not null,
  primary key (calendar_id, version)
);
insert into calendar_versions (calendar_id, version, entity_id, content, holidays_until, saved_at)
select c.id, c.version, c.entity_id,
  jsonb_build_object(
    'timeZone', c.time_zone,
    'weekly', (select jsonb_agg((select coalesce(jsonb_agg(jsonb_build_object('opensAt', h.opens_at, 'closesAt', h.closes_at)
        order by h.opens_at), '[]') from calendar_hours h where h.calendar_id = c.id and h.weekday = d) order by d)
      from generate_series(0, 6) d),
    'exceptions', (select coalesce(jsonb_agg(jsonb_build_object('startsOn', x.starts_on, 'endsOn', x.ends_on,
        'intervals', x.intervals) order by x.starts_on), '[]') from calendar_exceptions x where x.calendar_id = c.id)),
  (select max(x.ends_on) from calendar_exceptions x where x.calendar_id = c.id and x.kind = 'holiday'),
  now()
from calendars c;
alter table calendar_versions enable row level security;
alter table calendar_versions force row level security;
create policy calendar_versions_read on calendar_versions for select using (itqan_sees(entity_id));
create policy calendar_versions_insert on calendar_versions for insert with check (itqan_sees(entity_id));

-- The actor also knows his departments, and those that stand below them.
create or replace function itqan_actor(who uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'personId', p.id,
    'entityId', p.entity_id,
    'name', jsonb_build_object('ar', p.name_ar, 'en', p.name_en),
    'roles', (select coalesce(jsonb_agg(distinct r.role), '[]') from person_roles r where r.person_id = p.id),
    'centreIds', (select coalesce(jsonb_agg(distinct r.centre_id) filter (where r.centre_id is not null), '[]')
      from person_roles r where r.person_id = p.id),
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
  from people p left join entities e on e.id = p.entity_id
  where p.id = who and p.active
$$;
