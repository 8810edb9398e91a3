-- A case merged or referred out stops its clocks; taken out again they go on, and the time between is kept as a pause.
alter table case_pauses drop constraint case_pauses_reason_check;
alter table case_pauses add constraint case_pauses_reason_check
  check (reason in ('customer', 'approval_elsewhere', 'merged', 'referred_out'));

-- The customer's silence after an answer: when to remind him, and then to reach him. Null: nothing to do.
alter table case_cycles
  add column satisfaction_next_at timestamptz,
  add column satisfaction_reminded_at timestamptz;
create index case_cycles_silent on case_cycles (satisfaction_next_at) where satisfaction_next_at is not null;

-- Referred to an entity of ours: the reference it has there.
alter table referrals add column registered_reference text;
create index referrals_by_registered on referrals (registered_reference) where registered_reference is not null;
