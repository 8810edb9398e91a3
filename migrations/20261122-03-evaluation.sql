-- Evaluation of service centres: editions, plans, rounds, evaluations, visits, findings, reports, committee, shields.

-- A published edition never changes; a criterion is edition + code.
create table framework_editions (
  id text primary key,
  kind text not null check (kind in ('onsite', 'remote')),
  version text not null,
  state text not null check (state in ('draft', 'published')),
  content jsonb not null,
  sha256 text not null,
  published_at timestamptz,
  check ((state = 'published') = (published_at is not null))
);
create function itqan_published_is_final() returns trigger language plpgsql as $$ begin
  if old.state = 'published' then raise exception 'a published edition never changes' using errcode = 'check_violation'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger framework_editions_final before update or delete on framework_editions
  for each row execute function itqan_published_is_final();

create table plans (
  id uuid primary key,
  year int not null unique check (year between 2020 and 2100),
  state text not null check (state in ('draft', 'adopted')),
  note text not null default '',
  adopted_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null
);

create table rounds (
  id uuid primary key,
  plan_id uuid not null references plans,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  starts_on date not null,
  ends_on date not null,
  state text not null check (state in ('planned', 'open', 'closed')),
  version int not null default 1,
  check (ends_on >= starts_on)
);
create index rounds_by_plan on rounds (plan_id);

-- One evaluation of one centre for one responsible entity. `self` is the centre's own monthly assessment on the same form.
create table evaluations (
  id uuid primary key,
  reference text not null unique, -- EVL-26-0001, SELF-26-0001
  kind text not null check (kind in ('official', 'self')),
  entity_id uuid not null references entities, -- responsible for acting on the result
  centre_id uuid not null references centres,
  round_id uuid references rounds,
  month date, -- first day, self only
  edition_id text not null references framework_editions,
  state text not null check (state in ('planned', 'in_progress', 'consolidating', 'with_committee', 'approved', 'published', 'cancelled', 'submitted')),
  shield text, -- award key once approved; null is no shield
  cancel_reason text,
  -- Raised by every edit of what the committee votes on; votes name the revision they were cast on.
  revision int not null default 1,
  version int not null default 1,
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  published_at timestamptz,
  check ((kind = 'official') = (round_id is not null)),
  check ((kind = 'self') = (month is not null))
);
create unique index evaluations_one_per_round on evaluations (round_id, centre_id, entity_id) where kind = 'official' and state <> 'cancelled';
create unique index evaluations_one_self_per_month on evaluations (centre_id, month) where kind = 'self';
create index evaluations_by_entity on evaluations (entity_id, id desc);
create index evaluations_by_centre on evaluations (centre_id, id desc);
create index evaluations_by_state on evaluations (state, id desc);
create sequence evaluation_numbers;

create table evaluation_mechanisms (
  evaluation_id uuid not null references evaluations on delete cascade,
  mechanism text not null check (mechanism in ('mystery_shopping', 'field_visit', 'records_review', 'opinion_poll', 'tawasul', 'unified_guide')),
  primary key (evaluation_id, mechanism)
);

-- One assessor carrying out one mechanism. Findings name the visit, never the person: a shopper's name stays here.
create table visits (
  id uuid primary key,
  evaluation_id uuid not null references evaluations on delete cascade,
  mechanism text not null check (mechanism in ('mystery_shopping', 'field_visit', 'records_review', 'opinion_poll', 'tawasul', 'unified_guide', 'self_assessment')),
  person_id uuid not null references people,
  scheduled_on date,
  state text not null check (state in ('assigned', 'started', 'submitted', 'cancelled')),
  started_at timestamptz,
  submitted_at timestamptz,
  version int not null default 1
);
create index visits_by_evaluation on visits (evaluation_id);
create index visits_by_person on visits (person_id, state);

-- The answer of one visit to one criterion.
create table findings (
  evaluation_id uuid not null,
  visit_id uuid not null references visits on delete cascade,
  code text not null,
  result text check (result in ('met', 'not_met', 'not_applicable')),
  note text not null default '',
  reason text not null default '', -- why not applicable
  version int not null default 1,
  answered_at timestamptz not null,
  primary key (visit_id, code)
);
create index findings_by_evaluation on findings (evaluation_id, code);

create table evidence (
  id uuid primary key, -- made by the client: sending again changes nothing
  evaluation_id uuid not null references evaluations on delete cascade,
  visit_id uuid not null references visits,
  code text not null,
  file_id uuid not null references files,
  caption text not null default '',
  added_at timestamptz not null,
  removed_at timestamptz
);
create index evidence_by_evaluation on evidence (evaluation_id, code);
create index evidence_by_visit on evidence (visit_id, code);

-- What the central team decides where visits differ or alone is not enough; absent means the visits agree.
create table decisions (
  evaluation_id uuid not null references evaluations on delete cascade,
  code text not null,
  result text not null check (result in ('met', 'not_met', 'not_applicable')),
  note text not null default '',
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (evaluation_id, code)
);

-- What people write into the report; everything else in it is computed.
create table reports (
  evaluation_id uuid primary key references evaluations on delete cascade,
  summary_ar text not null default '',
  summary_en text not null default '',
  strengths_ar text not null default '',
  strengths_en text not null default '',
  improvements_ar text not null default '',
  improvements_en text not null default '',
  -- The whole report as approved, frozen.
  approved jsonb,
  version int not null default 1,
  edited_at timestamptz not null
);

create table committee_terms (
  id uuid primary key,
  starts_on date not null,
  ends_on date not null,
  quorum int not null check (quorum > 0),
  check (ends_on > starts_on and ends_on <= starts_on + interval '4 years')
);
create table committee_members (
  term_id uuid not null references committee_terms on delete cascade,
  person_id uuid not null references people,
  sector text not null check (sector in ('public', 'private', 'civil', 'academic')),
  chair boolean not null default false,
  primary key (term_id, person_id),
  check (not chair or sector = 'public')
);
create unique index committee_one_chair on committee_members (term_id) where chair;

create table votes (
  evaluation_id uuid not null references evaluations on delete cascade,
  revision int not null,
  person_id uuid not null references people,
  vote text not null check (vote in ('approve', 'return')),
  reason text not null default '',
  cast_at timestamptz not null,
  primary key (evaluation_id, revision, person_id)
);

-- Declared interests: that person takes no part in evaluating that entity.
create table interests (
  id uuid primary key,
  person_id uuid not null references people,
  entity_id uuid not null references entities,
  note text not null default '',
  declared_at timestamptz not null,
  ended_at timestamptz
);
create unique index interests_open on interests (person_id, entity_id) where ended_at is null;

-- The certificate as granted: names and counts as they were that day. Public by nature.
create table shields (
  id uuid primary key,
  number text not null unique, -- ITQ-SH-2026-0118
  verification_code text not null unique,
  evaluation_id uuid not null unique references evaluations,
  edition_id text not null references framework_editions,
  award text not null,
  award_name jsonb not null,
  entity_id uuid not null references entities,
  centre_id uuid not null references centres,
  entity_name jsonb not null,
  centre_name jsonb not null,
  centre_kind text not null,
  criteria_met int not null,
  criteria_total int not null,
  resting_on_not_applicable int not null,
  round_name jsonb not null,
  granted_on date not null,
  fingerprint text not null, -- sha256 of the canonical certificate content
  -- A later published result of the same centre takes its place; the committee may withdraw it.
  superseded_on date,
  withdrawn_on date,
  withdrawn_reason text,
  created_at timestamptz not null
);
create index shields_by_date on shields (granted_on desc, id desc);
create index shields_by_centre on shields (centre_id);
create sequence shield_numbers;

-- Official evaluations are the programme's until published; then the responsible entity's too. Self-assessments are the entity's.
create function itqan_sees_evaluation(owner uuid, kind text, state text) returns boolean language sql stable parallel safe
  as $$ select itqan_reach() = 'system'
    or (kind = 'official' and itqan_reach() = 'government')
    or (itqan_reach() = 'entity' and owner = itqan_entity() and (kind = 'self' or state = 'published')) $$;

do $$ declare t text; begin
  foreach t in array array['framework_editions', 'plans', 'rounds', 'evaluations', 'evaluation_mechanisms', 'visits', 'findings', 'evidence',
    'decisions', 'reports', 'committee_terms', 'committee_members', 'votes', 'interests', 'shields'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- Parts of an evaluation are seen with it.
  foreach t in array array['evaluation_mechanisms', 'findings', 'evidence', 'decisions', 'reports'] loop
    execute format('create policy %I on %I using (exists (select 1 from evaluations e where e.id = evaluation_id))
      with check (exists (select 1 from evaluations e where e.id = evaluation_id))', t || '_with_evaluation', t);
  end loop;
  foreach t in array array['plans', 'committee_terms', 'committee_members', 'votes', 'interests'] loop
    execute format('create policy %I on %I using (itqan_reach() in (''system'', ''government''))
      with check (itqan_reach() in (''system'', ''government''))', t || '_programme', t);
  end loop;
end $$;
create policy framework_editions_read on framework_editions for select
  using (state = 'published' and itqan_reach() <> 'none' or itqan_reach() in ('system', 'government'));
create policy framework_editions_write on framework_editions for insert with check (itqan_reach() in ('system', 'government'));
create policy framework_editions_change on framework_editions for update using (itqan_reach() in ('system', 'government'));
create policy rounds_read on rounds for select using (itqan_reach() in ('system', 'government')
  or exists (select 1 from evaluations e where e.round_id = rounds.id));
create policy rounds_write on rounds for insert with check (itqan_reach() in ('system', 'government'));
create policy rounds_change on rounds for update using (itqan_reach() in ('system', 'government'));
create policy evaluations_read on evaluations for select using (itqan_sees_evaluation(entity_id, kind, state));
create policy evaluations_insert on evaluations for insert with check (itqan_sees_evaluation(entity_id, kind, state));
create policy evaluations_update on evaluations for update using (itqan_sees_evaluation(entity_id, kind, state));
-- A shopper's visit is known to the central team and to the shopper.
create policy visits_known on visits using (
  itqan_reach() = 'system' or person_id = itqan_person() or itqan_has_role('central_team')
  or (mechanism <> 'mystery_shopping' and exists (select 1 from evaluations e where e.id = evaluation_id))
) with check (itqan_reach() = 'system' or person_id = itqan_person() or itqan_has_role('central_team'));
create policy shields_read on shields for select using (itqan_reach() <> 'none');
create policy shields_write on shields for insert with check (itqan_reach() in ('system', 'government'));
create policy shields_change on shields for update using (itqan_reach() in ('system', 'government'));
