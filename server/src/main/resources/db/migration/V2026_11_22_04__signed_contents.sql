-- What people signed is recorded once: the same bytes cannot be brought in again with old signatures.
alter table facts.fact add column content_hash bytea
  constraint fact_content_hash_is_sha256 check (length(content_hash) = 32);
alter table facts.fact add constraint fact_content_is_recorded_once unique (content_hash);
comment on column facts.fact.content_hash is 'SHA-256 of what people signed; null where nobody did.';
