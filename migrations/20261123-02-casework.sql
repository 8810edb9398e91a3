-- Casework: complaints, reports, inquiries, suggestions and thanks, from the first word to a satisfied close.

-- A customer who proved that a case is his reads that one case.
create function itqan_case() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('itqan.case', true), '')::uuid $$;

-- People and businesses who come to an entity. Known by their personal number; two are never one because of a name.
create table customers (
  id uuid primary key,
  entity_id uuid not null references entities,
  personal_number text check (personal_number <> ''),
  kind text not null check (kind in ('citizen', 'resident', 'visitor', 'business')),
  name text not null check (name <> ''),
  phone text not null default '',
  email text not null default '',
  language text not null check (language in ('ar', 'en')),
  preferred_channel text not null default 'sms' check (preferred_channel in ('sms', 'email', 'phone')),
  -- What he needs of us: 'elderly', 'mobility', 'vision', 'hearing', 'speech', 'cognitive'.
  needs text[] not null default '{}',
  note text not null default '',
  -- Folded name, personal number and phone, as words.
  search tsvector not null default '',
  version int not null default 1,
  created_at timestamptz not null
);
create unique index customers_by_personal_number on customers (entity_id, personal_number);
create index customers_by_phone on customers (entity_id, phone) where phone <> '';
create index customers_by_email on customers (entity_id, lower(email)) where email <> '';

-- What cases are about, beside the service: a tree of two levels; `general` headings concern all services.
create table case_headings (
  id uuid primary key,
  entity_id uuid not null references entities,
  parent_id uuid references case_headings,
  scope text not null check (scope in ('general', 'special')),
  service_id uuid references services,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  active boolean not null default true,
  version int not null default 1
);
create index case_headings_by_entity on case_headings (entity_id, id);

-- Third parties (جهة خارجية) cases are referred to, and the people who answer for them.
create table partners (
  id uuid primary key,
  entity_id uuid not null references entities,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  email text not null default '',
  phone text not null default '',
  -- Working minutes it has to answer, unless a referral says otherwise.
  answer_minutes int not null check (answer_minutes > 0),
  active boolean not null default true,
  version int not null default 1
);
create index partners_by_entity on partners (entity_id, id);
create table partner_people (
  partner_id uuid not null references partners on delete cascade,
  person_id uuid not null references people,
  primary key (partner_id, person_id)
);
create index partner_people_by_person on partner_people (person_id);

-- How an entity works its cases: budgets of the clocks, warnings, approval, limits. Each save is a new version.
create table case_policies (
  entity_id uuid not null references entities,
  version int not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (entity_id, version)
);

-- First rule that fits routes a classified case to a department.
create table routing_rules (
  id uuid primary key,
  entity_id uuid not null references entities,
  position int not null,
  -- Null is any.
  kind text,
  service_id uuid references services,
  heading_id uuid references case_headings,
  centre_id uuid references centres,
  department_id uuid not null references departments,
  version int not null default 1
);
create index routing_rules_by_entity on routing_rules (entity_id, position, id);

create table reply_templates (
  id uuid primary key,
  entity_id uuid not null references entities,
  name_ar text not null check (name_ar <> ''),
  name_en text not null check (name_en <> ''),
  body_ar text not null check (body_ar <> ''),
  body_en text not null check (body_en <> ''),
  -- 'reply', 'answer', 'question', 'referral': where it is offered.
  purposes text[] not null default '{reply}',
  active boolean not null default true,
  version int not null default 1
);
create index reply_templates_by_entity on reply_templates (entity_id, id);

create table cases (
  id uuid primary key,
  entity_id uuid not null references entities,
  -- Ten digits, the last one checks the others.
  reference text not null check (reference ~ '^[1-9][0-9]{9}$'),
  kind text not null check (kind in ('complaint', 'report', 'inquiry', 'suggestion', 'thanks')),
  channel text not null check (channel in
    ('in_person', 'phone', 'website', 'email', 'fax', 'sms', 'chat', 'social_media', 'mobile_app', 'media')),
  state text not null check (state in ('registered', 'routed', 'in_progress', 'waiting_customer', 'waiting_third_party',
    'waiting_approval', 'referred_out', 'answered', 'closed', 'withdrawn', 'merged')),
  -- The state a merged case had, to which it returns when the merge is undone.
  state_before text,
  customer_id uuid references customers,
  anonymous boolean not null default false,
  -- The customer asked that his name stay with those who handle the case.
  confidential boolean not null default false,
  -- Absent for everyone but the quality team, its handler and those named in reader_ids.
  restricted boolean not null default false,
  -- Staff the case complains about: they never see it, whatever their role.
  about_person_ids uuid[] not null default '{}',
  reader_ids uuid[] not null default '{}',
  subject text not null check (subject <> ''),
  description text not null,
  language text not null check (language in ('ar', 'en')),
  service_id uuid references services,
  centre_id uuid references centres,
  -- The four axes of classification (casework guide 5.1.9); null until classified.
  heading_id uuid references case_headings,
  complexity text check (complexity in ('complex', 'critical', 'routine')),
  importance text check (importance in ('high', 'medium', 'low')),
  procedure text check (procedure in ('first_contact', 'needs_processing', 'third_party')),
  department_id uuid references departments,
  assignee_id uuid references people,
  -- Elderly and people with disabilities come first within their class.
  urgent boolean not null default false,
  escalation int not null default 0 check (escalation between 0 and 3),
  cycle int not null default 1 check (cycle > 0),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- When the earliest running clock runs out; null while none runs.
  due_at timestamptz,
  -- Urgent first, then by due_at: one number to sort and page by.
  rank bigint not null,
  -- Outlet, link and date of a case taken from the media.
  media jsonb,
  parent_id uuid references cases,
  merged_into_id uuid references cases,
  -- Of an anonymous case: digest of the receipt code.
  receipt_hash text,
  -- Sent twice, a form or call leaves one case.
  submission_key text not null,
  created_by uuid,
  version int not null default 1,
  open boolean not null generated always as (state not in ('closed', 'withdrawn', 'merged')) stored,
  check ((state = 'merged') = (merged_into_id is not null)),
  check (merged_into_id is null or merged_into_id <> id),
  check (anonymous = (customer_id is null))
);
create unique index cases_by_reference on cases (reference);
create unique index cases_by_submission on cases (entity_id, submission_key);
create index cases_by_customer on cases (entity_id, customer_id, id desc) where customer_id is not null;
create index cases_by_time on cases (entity_id, id desc);
create index cases_open_by_rank on cases (entity_id, rank, id) where open;
create index cases_open_by_department on cases (entity_id, department_id, rank, id) where open;
create index cases_open_by_assignee on cases (entity_id, assignee_id, rank, id) where open;
create index cases_open_by_state on cases (entity_id, state, rank, id) where open;
create index cases_merged_into on cases (merged_into_id) where merged_into_id is not null;
create index cases_split_from on cases (parent_id) where parent_id is not null;

-- Words of a case for search. Row-level security would keep the index from being used, so these rows have none: they hold
-- ids and folded words only, and are read joined with `cases` alone, whose rows are guarded.
create table case_words (
  case_id uuid primary key references cases on delete cascade,
  entity_id uuid not null,
  words tsvector not null
);
create index case_words_index on case_words using gin (words);

-- The facts of one cycle: first handling, then each after "not satisfied". KPIs count these, and they never change once
-- the cycle has ended.
create table case_cycles (
  case_id uuid not null references cases on delete cascade,
  number int not null check (number > 0),
  entity_id uuid not null,
  kind text not null,
  department_id uuid,
  service_id uuid,
  heading_id uuid,
  centre_id uuid,
  channel text not null,
  opened_at timestamptz not null,
  -- Why the cycle before it did not satisfy; empty for the first.
  reason text not null default '',
  accepted boolean,
  outcome text check (outcome in ('solved', 'no_solution', 'rejected', 'referred', 'withdrawn', 'merged')),
  first_contact boolean not null default false,
  first_response_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  due_at timestamptz,
  on_time boolean,
  satisfaction_asked_at timestamptz,
  satisfied boolean,
  score int check (score between 1 and 5),
  comment text not null default '',
  assignments int not null default 0,
  reroutes int not null default 0,
  escalations int not null default 0,
  referrals int not null default 0,
  questions int not null default 0,
  extensions int not null default 0,
  -- Working minutes, with fractions.
  paused_minutes double precision not null default 0,
  worked_minutes double precision,
  handler_ids uuid[] not null default '{}',
  root_cause text not null default '',
  resolution text not null default '',
  corrective_action text not null default '',
  primary key (case_id, number)
);
create index case_cycles_by_opening on case_cycles (entity_id, opened_at, case_id);
create index case_cycles_by_end on case_cycles (entity_id, ended_at, case_id) where ended_at is not null;

-- Clocks: first response, next response, resolution, referral. `next_at` is when the sweep has to look again.
create table case_clocks (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  cycle int not null,
  kind text not null check (kind in ('first_response', 'next_response', 'resolution', 'referral')),
  referral_id uuid,
  started_at timestamptz not null,
  budget_minutes int not null check (budget_minutes > 0),
  policy_version int not null,
  -- The rule of the policy that gave the budget.
  rule text not null,
  -- Null: no calendar was there, the usual hours held.
  calendar_id uuid,
  calendar_version int not null,
  due_at timestamptz,
  met_at timestamptz,
  -- Ended without being met: withdrawn, merged, a new cycle.
  stopped_at timestamptz,
  warned_at timestamptz,
  -- The customer was told that it will take longer.
  noticed_at timestamptz,
  breached_at timestamptz,
  -- How many levels of the escalation chain were told.
  escalated int not null default 0,
  next_at timestamptz
);
create index case_clocks_by_case on case_clocks (case_id, cycle);
create index case_clocks_next on case_clocks (next_at) where next_at is not null;
create index case_clocks_by_calendar on case_clocks (calendar_id) where met_at is null and stopped_at is null;

-- Why the clocks of a case stood still, and from when to when. Never deleted.
create table case_pauses (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  cycle int not null,
  reason text not null check (reason in ('customer', 'approval_elsewhere')),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at >= starts_at),
  -- After this moment the clocks run again by themselves.
  limit_at timestamptz not null
);
create index case_pauses_by_case on case_pauses (case_id, starts_at);
create unique index case_pauses_one_open on case_pauses (case_id) where ends_at is null;
create index case_pauses_limit on case_pauses (limit_at) where ends_at is null;

create table case_messages (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  cycle int not null,
  -- customer: from him. reply, question, answer: to him. auto: written by the system to him. note: among staff.
  -- department_question and department_answer: between departments.
  kind text not null check (kind in ('customer', 'reply', 'question', 'answer', 'auto', 'note', 'department_question', 'department_answer')),
  body text not null check (body <> ''),
  language text not null check (language in ('ar', 'en')),
  author_id uuid,
  author_name jsonb not null,
  department_id uuid,
  mention_ids uuid[] not null default '{}',
  at timestamptz not null,
  for_customer boolean not null generated always as (kind in ('customer', 'reply', 'question', 'answer', 'auto')) stored
);
create index case_messages_by_case on case_messages (case_id, id);

create table case_files (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  message_id uuid references case_messages on delete cascade,
  referral_id uuid,
  file_id uuid not null references files,
  name text not null,
  for_customer boolean not null,
  at timestamptz not null
);
create index case_files_by_case on case_files (case_id, id);
create index case_files_by_file on case_files (file_id);

-- A case before somebody else: a third party that helps us answer, or the entity whose competence it is.
create table referrals (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  cycle int not null,
  kind text not null check (kind in ('third_party', 'competent_entity')),
  partner_id uuid references partners,
  -- The competent entity: one of ours, or a name.
  to_entity_id uuid references entities,
  to_name text not null default '',
  -- Shown to the partner, who does not see the case.
  case_reference text not null,
  question text not null check (question <> ''),
  sent_at timestamptz not null,
  due_at timestamptz not null,
  reminded_at timestamptz[] not null default '{}',
  answered_at timestamptz,
  answer text not null default '',
  answered_by uuid,
  -- How useful the answer was, 1 to 5, as the one who asked judges.
  quality int check (quality between 1 and 5),
  -- The competent entity's solution was confirmed with the customer.
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  version int not null default 1,
  check ((kind = 'third_party') = (partner_id is not null))
);
create index referrals_by_case on referrals (case_id, id);
create index referrals_by_partner on referrals (partner_id, due_at) where answered_at is null and cancelled_at is null;

-- Tries to reach a customer.
create table contact_attempts (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  cycle int not null,
  at timestamptz not null,
  by_person_id uuid not null,
  channel text not null check (channel in ('phone', 'sms', 'email', 'in_person')),
  reached boolean not null,
  note text not null default ''
);
create index contact_attempts_by_case on contact_attempts (case_id, at);

create table case_links (
  case_id uuid not null references cases on delete cascade,
  other_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  at timestamptz not null,
  by_person_id uuid not null,
  primary key (case_id, other_id),
  check (case_id < other_id)
);
create index case_links_by_other on case_links (other_id);

-- Verbal abuse of staff, for the direct supervisor.
create table abuse_reports (
  id uuid primary key,
  case_id uuid not null references cases on delete cascade,
  entity_id uuid not null,
  by_person_id uuid not null,
  excerpt text not null check (excerpt <> ''),
  note text not null default '',
  at timestamptz not null,
  handled_at timestamptz,
  handled_by uuid,
  decision text not null default ''
);
create index abuse_reports_by_entity on abuse_reports (entity_id, id desc);

-- The reference of solved cases (مرجع الحالات المحلولة): reviewed, then offered at the next first contact.
create table solved_cases (
  id uuid primary key,
  entity_id uuid not null references entities,
  case_id uuid references cases,
  kind text not null,
  service_id uuid references services,
  heading_id uuid references case_headings,
  question text not null check (question <> ''),
  answer text not null check (answer <> ''),
  language text not null check (language in ('ar', 'en')),
  state text not null check (state in ('draft', 'published', 'retired')),
  -- Customers see it too.
  public boolean not null default false,
  review_on date,
  uses int not null default 0,
  words tsvector not null default '',
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid
);
create index solved_cases_by_entity on solved_cases (entity_id, state, id);
create index solved_cases_words on solved_cases using gin (words);

-- What a person is told inside the product.
create table case_notices (
  id uuid primary key,
  entity_id uuid not null,
  person_id uuid not null references people,
  case_id uuid not null references cases on delete cascade,
  kind text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index case_notices_by_person on case_notices (person_id, id desc) where read_at is null;

-- Who has a case open just now. Not worth surviving a crash.
create unlogged table case_presence (
  case_id uuid not null,
  entity_id uuid not null,
  person_id uuid not null,
  replying boolean not null,
  at timestamptz not null,
  primary key (case_id, person_id)
);

-- A form half filled by somebody without an account; his cookie holds the token.
create table intake_drafts (
  token_hash text primary key,
  content jsonb not null,
  files jsonb not null default '[]',
  case_id uuid,
  expires_at timestamptz not null
);
create index intake_drafts_by_expiry on intake_drafts (expires_at);

-- One-time codes, and what a proven customer holds until he leaves.
create table tracking_codes (
  case_id uuid primary key references cases on delete cascade,
  code_hash text not null,
  attempts int not null default 0,
  expires_at timestamptz not null
);
create table customer_sessions (
  token_hash text primary key,
  case_id uuid not null references cases on delete cascade,
  expires_at timestamptz not null
);
create index customer_sessions_by_expiry on customer_sessions (expires_at);

-- ── Who may know of a case at all, beneath every query ──────────────────────────────────────────────────────────────
-- The entity's people, except whom it complains about; a restricted one only the quality team, its handler and readers.
create function itqan_sees_case(owner uuid, which uuid, restricted boolean, about uuid[], readers uuid[], assignee uuid)
  returns boolean language sql stable parallel safe as $$
  select itqan_reach() = 'system'
    or (itqan_reach() = 'customer' and which = itqan_case())
    or (itqan_reach() = 'entity' and owner = itqan_entity() and not (itqan_person() = any(about))
      and (not restricted or itqan_has_role('quality_team') or itqan_person() = assignee or itqan_person() = any(readers)))
$$;

do $$ declare t text; begin
  foreach t in array array['customers', 'case_headings', 'partners', 'partner_people', 'case_policies', 'routing_rules', 'reply_templates',
    'cases', 'case_cycles', 'case_clocks', 'case_pauses', 'case_messages', 'case_files', 'referrals', 'contact_attempts', 'case_links',
    'abuse_reports', 'solved_cases', 'case_notices', 'case_presence', 'intake_drafts', 'tracking_codes', 'customer_sessions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['intake_drafts', 'tracking_codes', 'customer_sessions'] loop
    execute format('create policy %I on %I using (itqan_reach() = ''system'') with check (itqan_reach() = ''system'')', t || '_system', t);
  end loop;
  -- An entity's own: the programme has no business with them.
  foreach t in array array['customers', 'case_headings', 'partners', 'case_policies', 'routing_rules', 'reply_templates', 'solved_cases'] loop
    execute format('create policy %I on %I using (itqan_reach() = ''system'' or (itqan_reach() = ''entity'' and entity_id = itqan_entity()))
      with check (itqan_reach() = ''system'' or (itqan_reach() = ''entity'' and entity_id = itqan_entity()))', t || '_own', t);
  end loop;
  -- Parts of a case are known with it.
  foreach t in array array['case_cycles', 'case_clocks', 'case_pauses', 'contact_attempts', 'case_links', 'abuse_reports',
    'case_presence'] loop
    execute format('create policy %I on %I using (exists (select 1 from cases c where c.id = case_id))
      with check (exists (select 1 from cases c where c.id = case_id and c.entity_id = %I.entity_id))', t || '_with_case', t, t);
  end loop;
  foreach t in array array['case_messages', 'case_files'] loop
    execute format('create policy %I on %I
      using ((itqan_reach() <> ''customer'' or for_customer) and exists (select 1 from cases c where c.id = case_id))
      with check ((itqan_reach() <> ''customer'' or for_customer)
        and exists (select 1 from cases c where c.id = case_id and c.entity_id = %I.entity_id))', t || '_with_case', t, t);
  end loop;
end $$;
create policy partner_people_own on partner_people
  using (exists (select 1 from partners p where p.id = partner_id))
  with check (exists (select 1 from partners p where p.id = partner_id));
-- A partner's people know what was referred to them, never the case itself.
create policy cases_known on cases
  using (itqan_sees_case(entity_id, id, restricted, about_person_ids, reader_ids, assignee_id)
    and (itqan_reach() <> 'entity' or not itqan_has_role('partner')))
  with check (itqan_reach() = 'system' or (itqan_reach() = 'customer' and id = itqan_case())
    or (itqan_reach() = 'entity' and entity_id = itqan_entity()));
create policy referrals_known on referrals
  using (case when itqan_reach() = 'entity' and itqan_has_role('partner')
      then entity_id = itqan_entity()
        and partner_id in (select p.partner_id from partner_people p where p.person_id = itqan_person())
      else exists (select 1 from cases c where c.id = case_id) end)
  with check (case when itqan_reach() = 'entity' and itqan_has_role('partner')
      then entity_id = itqan_entity()
        and partner_id in (select p.partner_id from partner_people p where p.person_id = itqan_person())
      else exists (select 1 from cases c where c.id = case_id and c.entity_id = referrals.entity_id) end);
create policy case_files_referred on case_files
  using (itqan_reach() = 'entity' and itqan_has_role('partner') and referral_id in (select r.id from referrals r))
  with check (itqan_reach() = 'entity' and itqan_has_role('partner') and referral_id in (select r.id from referrals r));
-- What an entity published for its customers is everybody's to read.
create policy solved_cases_public on solved_cases for select using (public and state = 'published' and itqan_reach() <> 'none');
create policy case_notices_own on case_notices for select using (itqan_reach() = 'system' or person_id = itqan_person());
create policy case_notices_read on case_notices for update using (itqan_reach() = 'system' or person_id = itqan_person());
create policy case_notices_write on case_notices for insert
  with check (itqan_reach() = 'system' or (itqan_reach() in ('entity', 'customer') and entity_id = itqan_entity()));

-- Events of a case are known with the case.
drop policy events_read on events;
create policy events_read on events for select using (
  itqan_reach() = 'system' or (
    (audience is null or itqan_has_role(audience))
    and (itqan_sees(entity_id) or (actor_id is not null and actor_id = itqan_person()))
    and case when subject_type = 'case' then exists (select 1 from cases c where c.id = subject_id::uuid) else true end
  )
);
