-- Machinery every slice stands on: who acts, events, files, accounts, outbox.
create extension if not exists pg_trgm;

-- What the running transaction may see. Set by the app at the start of each transaction; unset means nothing.
create function itqan_reach() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('itqan.reach', true), ''), 'none') $$;
create function itqan_entity() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('itqan.entity', true), '')::uuid $$;
create function itqan_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('itqan.person', true), '')::uuid $$;
create function itqan_has_role(wanted text) returns boolean language sql stable parallel safe
  as $$ select wanted = any(string_to_array(coalesce(current_setting('itqan.roles', true), ''), ',')) $$;
-- Rows of one entity: its own people, and those who work across entities.
create function itqan_sees(owner uuid) returns boolean language sql stable parallel safe
  as $$ select itqan_reach() in ('system', 'government') or (itqan_reach() = 'entity' and owner = itqan_entity()) $$;

-- Audit trail, timeline and outbox in one: written in the transaction of the change it tells of.
create table events (
  id uuid primary key,
  at timestamptz not null,
  -- Whose trail it belongs to; null is the evaluation programme and the government as a whole.
  entity_id uuid,
  kind text not null,
  actor_id uuid,
  actor_name jsonb not null,
  subject_type text not null,
  subject_id text not null,
  data jsonb not null default '{}',
  -- Only this role may read it (a shopper's assignment is the central team's alone).
  audience text
);
create index events_by_entity on events (entity_id, id desc);
create index events_by_subject on events (subject_type, subject_id, id desc);

create table files (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  name text not null,
  created_at timestamptz not null
);
create index files_by_hash on files (sha256);

-- Secrets of a person's sign-in. Readable by the system alone.
create table accounts (
  person_id uuid primary key,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_codes text[] not null default '{}',
  oidc_subject text unique,
  failed_attempts int not null default 0,
  locked_until timestamptz
);

create table sessions (
  token_hash text primary key,
  person_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- Signed in with the password but not yet with the second factor.
  awaiting_second_factor boolean not null default false,
  user_agent text not null default ''
);
create index sessions_by_person on sessions (person_id);
create index sessions_by_expiry on sessions (expires_at);

create table api_tokens (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_by_person on api_tokens (person_id);

-- One-time links: first password, password reset.
create table sign_in_links (
  token_hash text primary key,
  person_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset')),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table saved_views (
  id uuid primary key,
  person_id uuid not null,
  list text not null,
  name text not null,
  query text not null,
  created_at timestamptz not null,
  unique (person_id, list, name)
);

-- Outgoing e-mail and SMS. Without an adapter they stay here for the administrator to read.
create table outbox_messages (
  id uuid primary key,
  entity_id uuid,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  person_id uuid,
  subject text not null default '',
  body text not null,
  language text not null check (language in ('ar', 'en')),
  state text not null check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts int not null default 0,
  error text,
  -- Hides the body from the outbox page (sign-in links).
  secret boolean not null default false,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index outbox_messages_by_state on outbox_messages (state, created_at);
create index outbox_messages_by_entity on outbox_messages (entity_id, id desc);

do $$ declare t text; begin
  foreach t in array array['events', 'accounts', 'sessions', 'sign_in_links', 'api_tokens', 'saved_views', 'outbox_messages'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['accounts', 'sessions', 'sign_in_links'] loop
    execute format('create policy %I on %I using (itqan_reach() = ''system'') with check (itqan_reach() = ''system'')', t || '_system', t);
  end loop;
end $$;

create policy events_read on events for select using (
  itqan_reach() = 'system' or (
    (audience is null or itqan_has_role(audience))
    and (itqan_sees(entity_id) or (actor_id is not null and actor_id = itqan_person()))
  )
);
create policy events_write on events for insert with check (true);
create policy api_tokens_own on api_tokens
  using (itqan_reach() = 'system' or person_id = itqan_person())
  with check (itqan_reach() = 'system' or person_id = itqan_person());
create policy saved_views_own on saved_views using (person_id = itqan_person()) with check (person_id = itqan_person());
create policy outbox_read on outbox_messages for select using (
  itqan_reach() = 'system' or (itqan_has_role('administrator') and itqan_sees(entity_id)));
create policy outbox_write on outbox_messages for insert with check (true);
create policy outbox_change on outbox_messages for update using (itqan_reach() = 'system');
