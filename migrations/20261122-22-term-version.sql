-- A committee term corrected on a stale page is refused.
alter table committee_terms add column version int not null default 1;
