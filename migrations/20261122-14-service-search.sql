-- Folded names of services for search, kept by the app.
alter table services add column search text not null default '';
create index services_search on services using gin (search gin_trgm_ops);
