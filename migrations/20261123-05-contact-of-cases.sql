-- Where a case is answered to: what was given with it, whatever the customer's record says. Codes go there and nowhere else.
alter table cases
  add column contact_phone text not null default '',
  add column contact_email text not null default '',
  add column contact_channel text not null default 'sms' check (contact_channel in ('sms', 'email', 'phone'));
create index cases_by_contact_phone on cases (entity_id, contact_phone, id desc) where contact_phone <> '';

-- An answer that waits for approval: one a case, until it is sent or returned.
create table answer_drafts (
  case_id uuid primary key references cases on delete cascade,
  entity_id uuid not null,
  author_id uuid not null,
  -- Body, outcome, cause, resolution, corrective action, files.
  content jsonb not null,
  at timestamptz not null
);
alter table answer_drafts enable row level security;
alter table answer_drafts force row level security;
create policy answer_drafts_with_case on answer_drafts
  using (itqan_reach() <> 'customer' and exists (select 1 from cases c where c.id = case_id))
  with check (itqan_reach() <> 'customer' and exists (select 1 from cases c where c.id = case_id and c.entity_id = answer_drafts.entity_id));

create index departments_by_parent on departments (parent_id) where parent_id is not null;
-- As with roles, the system need not look for the person behind each department.
alter policy person_departments_all on person_departments
  using (itqan_reach() = 'system' or exists (select 1 from people p where p.id = person_id))
  with check (itqan_reach() = 'system' or exists (select 1 from people p where p.id = person_id));
