-- How often codes were sent for a case, so that nobody's phone rings all night; and when a session began, which idle
-- renewal cannot prolong for ever.
alter table tracking_codes
  add column sent_at timestamptz not null default now(),
  add column window_at timestamptz not null default now(),
  add column sent int not null default 1;
alter table customer_sessions add column started_at timestamptz not null default now();
create index customer_sessions_by_case on customer_sessions (case_id);
