-- Who acts, asked by every request: one call each. The answers are rows that only the system may read, so the
-- functions read as the system and put back what was set.

create function itqan_actor(who uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'personId', p.id,
    'entityId', p.entity_id,
    'name', jsonb_build_object('ar', p.name_ar, 'en', p.name_en),
    'roles', (select coalesce(jsonb_agg(distinct r.role), '[]') from person_roles r where r.person_id = p.id),
    'centreIds', (select coalesce(jsonb_agg(distinct r.centre_id) filter (where r.centre_id is not null), '[]')
      from person_roles r where r.person_id = p.id),
    'language', p.language,
    'digits', p.digits,
    'entity', case when e.id is not null then jsonb_build_object(
      'name', jsonb_build_object('ar', e.name_ar, 'en', e.name_en),
      'language', e.default_language, 'digits', e.digits, 'hijri', e.hijri, 'timeZone', e.time_zone) end)
  from people p left join entities e on e.id = p.entity_id
  where p.id = who and p.active
$$;

create function itqan_session(hash text, at timestamptz) returns jsonb language plpgsql as $$
declare
  before text := itqan_reach();
  found jsonb;
begin
  perform set_config('itqan.reach', 'system', true);
  select itqan_actor(s.person_id) || jsonb_build_object('createdAt', s.created_at, 'lastSeenAt', s.last_seen_at) into found
    from sessions s where s.token_hash = hash and s.expires_at > at and not s.awaiting_second_factor;
  perform set_config('itqan.reach', before, true);
  return found;
end $$;

create function itqan_token(hash text, at timestamptz) returns jsonb language plpgsql as $$
declare
  before text := itqan_reach();
  found jsonb;
begin
  perform set_config('itqan.reach', 'system', true);
  select itqan_actor(t.person_id) || jsonb_build_object('lastSeenAt', t.last_used_at) into found
    from api_tokens t where t.token_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > at);
  perform set_config('itqan.reach', before, true);
  return found;
end $$;

-- Guesses are counted by what was typed and by where it came from, so that an unknown address locks like a known one.
alter table accounts drop column failed_attempts, drop column locked_until;
create table sign_in_attempts (
  -- What is guarded: `person:<digest of the e-mail>`, `address:<network>`, `code:<person>`, `mail:<digest>`.
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempts_by_age on sign_in_attempts (last_at);

-- A single sign-on on its way to the provider and back; taken once.
create table single_sign_ons (
  browser_hash text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  expires_at timestamptz not null
);

do $$ declare t text; begin
  foreach t in array array['sign_in_attempts', 'single_sign_ons'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (itqan_reach() = ''system'') with check (itqan_reach() = ''system'')', t || '_system', t);
  end loop;
end $$;
