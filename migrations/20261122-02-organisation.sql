-- The structure of a government: entities, centres, departments, services, calendars, people and roles.

create table entities (
  id uuid primary key,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  kind text not null check (kind in ('ministry', 'authority', 'other')),
  sector text not null check (sector in ('general', 'health', 'finance_banking', 'education')),
  website text not null default '',
  default_language text not null default 'ar' check (default_language in ('ar', 'en')),
  digits text not null default 'arab' check (digits in ('arab', 'latn')),
  hijri boolean not null default true,
  time_zone text not null default 'Asia/Bahrain',
  active boolean not null default true,
  version int not null default 1
);

create table calendars (
  id uuid primary key,
  entity_id uuid not null references entities,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  time_zone text not null default 'Asia/Bahrain',
  version int not null default 1
);
create index calendars_by_entity on calendars (entity_id);

-- Weekly hours: minutes after midnight in the calendar's zone; closes_at may pass 1440 (across midnight).
create table calendar_hours (
  entity_id uuid not null,
  calendar_id uuid not null references calendars on delete cascade,
  weekday int not null check (weekday between 0 and 6), -- 0 is Sunday
  opens_at int not null check (opens_at between 0 and 1439),
  closes_at int not null check (closes_at between 1 and 2880),
  primary key (calendar_id, weekday, opens_at),
  check (closes_at > opens_at)
);

-- Dated exceptions replace the weekly hours of those days: a holiday has no intervals, Ramadan has its own.
create table calendar_exceptions (
  id uuid primary key,
  entity_id uuid not null,
  calendar_id uuid not null references calendars on delete cascade,
  starts_on date not null,
  ends_on date not null,
  kind text not null check (kind in ('holiday', 'ramadan', 'special')),
  name_ar text not null,
  name_en text not null,
  -- [{"opensAt":540,"closesAt":840}], empty for closed.
  intervals jsonb not null default '[]',
  check (ends_on >= starts_on)
);
create index calendar_exceptions_by_calendar on calendar_exceptions (calendar_id, starts_on);

create table centres (
  id uuid primary key,
  entity_id uuid not null references entities,
  kind text not null check (kind in ('onsite', 'remote')),
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  operator text not null check (operator in ('government', 'private', 'civil')),
  operator_name_ar text not null default '',
  operator_name_en text not null default '',
  permanence text not null check (permanence in ('permanent', 'temporary')),
  sector text not null check (sector in ('general', 'health', 'finance_banking', 'education')),
  hosting text not null default 'own' check (hosting in ('own', 'rented', 'hosted')),
  address_ar text not null default '',
  address_en text not null default '',
  phone text not null default '',
  calendar_id uuid references calendars,
  active boolean not null default true,
  -- Folded names for search, kept by the app.
  search text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index centres_by_entity on centres (entity_id, id);
create index centres_by_name on centres (name_ar, id);
create index centres_search on centres using gin (search gin_trgm_ops);
-- One remote centre per entity (evaluation guide, definitions: remote).
create unique index centres_one_remote on centres (entity_id) where kind = 'remote' and active;

-- Other entities that provide their services on a centre's premises.
create table centre_entities (
  centre_id uuid not null references centres on delete cascade,
  entity_id uuid not null references entities,
  primary key (centre_id, entity_id)
);

create table departments (
  id uuid primary key,
  entity_id uuid not null references entities,
  parent_id uuid references departments,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  active boolean not null default true,
  version int not null default 1
);
create index departments_by_entity on departments (entity_id);

create table services (
  id uuid primary key,
  entity_id uuid not null references entities,
  department_id uuid references departments,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  description_ar text not null default '',
  description_en text not null default '',
  eligibility_ar text not null default '',
  eligibility_en text not null default '',
  -- Each a list of {"ar":"","en":""}.
  documents jsonb not null default '[]',
  formats jsonb not null default '[]',
  steps jsonb not null default '[]' check (jsonb_array_length(steps) <= 5),
  fee_fils int not null default 0 check (fee_fils >= 0),
  active boolean not null default true,
  version int not null default 1
);
create index services_by_entity on services (entity_id, id);

-- The published promise per channel, in working minutes; outputs are certificates and documents.
create table service_channels (
  entity_id uuid not null,
  service_id uuid not null references services on delete cascade,
  channel text not null check (channel in ('onsite', 'website', 'mobile_app', 'phone', 'email', 'chat')),
  completion_minutes int not null check (completion_minutes > 0),
  output_minutes int check (output_minutes > 0),
  benefit_ar text not null default '',
  benefit_en text not null default '',
  primary key (service_id, channel)
);

create table centre_services (
  entity_id uuid not null,
  centre_id uuid not null references centres on delete cascade,
  service_id uuid not null references services on delete cascade,
  primary key (centre_id, service_id)
);

create table people (
  id uuid primary key,
  -- Null: the evaluation programme and the government as a whole.
  entity_id uuid references entities,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  email text not null,
  phone text not null default '',
  job_title_ar text not null default '',
  job_title_en text not null default '',
  language text check (language in ('ar', 'en')),
  digits text check (digits in ('arab', 'latn')),
  active boolean not null default true,
  -- A mystery shopper: known to the central team (and himself) alone.
  secret boolean not null default false,
  search text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now()
);
create unique index people_email on people (lower(email));
create index people_by_entity on people (entity_id, id);
create index people_search on people using gin (search gin_trgm_ops);

create table person_roles (
  person_id uuid not null references people on delete cascade,
  role text not null,
  -- Only for roles that belong to one centre.
  centre_id uuid references centres,
  unique nulls not distinct (person_id, role, centre_id)
);

-- Who may know of a person: his entity, those who work across entities, himself; of a shopper, the central team.
create function itqan_sees_person(owner uuid, is_secret boolean, who uuid) returns boolean language sql stable parallel safe
  as $$ select itqan_reach() = 'system' or who = itqan_person()
    or (case when is_secret then itqan_has_role('central_team') else itqan_sees(owner) end) $$;

-- Names of entities, centres and services are public knowledge; changing them is not.
do $$ declare t text; begin
  foreach t in array array['entities', 'centres', 'centre_entities', 'departments', 'services', 'service_channels',
    'centre_services', 'calendars', 'calendar_hours', 'calendar_exceptions', 'people', 'person_roles'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['entities', 'centres', 'centre_entities', 'departments', 'services', 'service_channels',
    'centre_services', 'calendars', 'calendar_hours', 'calendar_exceptions'] loop
    execute format('create policy %I on %I for select using (itqan_reach() <> ''none'')', t || '_read', t);
  end loop;
  foreach t in array array['centres', 'departments', 'services', 'service_channels', 'centre_services',
    'calendars', 'calendar_hours', 'calendar_exceptions'] loop
    execute format('create policy %I on %I for insert with check (itqan_sees(entity_id))', t || '_insert', t);
    execute format('create policy %I on %I for update using (itqan_sees(entity_id)) with check (itqan_sees(entity_id))', t || '_update', t);
    execute format('create policy %I on %I for delete using (itqan_sees(entity_id))', t || '_delete', t);
  end loop;
end $$;
create policy entities_insert on entities for insert with check (itqan_reach() in ('system', 'government'));
create policy entities_update on entities for update using (itqan_sees(id)) with check (itqan_sees(id));
create policy centre_entities_write on centre_entities for all
  using (exists (select 1 from centres c where c.id = centre_id and itqan_sees(c.entity_id)))
  with check (exists (select 1 from centres c where c.id = centre_id and itqan_sees(c.entity_id)));
create policy people_read on people for select using (itqan_sees_person(entity_id, secret, id));
create policy people_insert on people for insert with check (itqan_sees_person(entity_id, secret, id));
create policy people_update on people for update using (itqan_sees_person(entity_id, secret, id))
  with check (itqan_sees_person(entity_id, secret, id));
create policy person_roles_all on person_roles for all
  using (exists (select 1 from people p where p.id = person_id))
  with check (exists (select 1 from people p where p.id = person_id));
