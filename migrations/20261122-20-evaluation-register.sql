-- The register of evaluations opens with the latest made.
create index evaluations_by_creation on evaluations (created_at desc, id desc);
