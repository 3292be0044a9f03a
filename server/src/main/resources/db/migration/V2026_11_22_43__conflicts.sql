-- The register of conflicts is read by people too: newest first.
create index conflict_by_since on identity.conflict (since desc);
