-- Who was sent to the identity provider and has not come back; each row is taken once.
create table identity.provider_visit (
  state    bytea constraint provider_visit_key primary key constraint provider_visit_state_is_sha256 check (length(state) = 32),
  holder   bytea not null constraint provider_visit_holder_is_sha256 check (length(holder) = 32),
  nonce    text not null constraint provider_visit_nonce_is_short check (length(nonce) <= 64),
  verifier text not null constraint provider_visit_verifier_has_its_form check (length(verifier) between 43 and 128),
  next     text not null constraint provider_visit_next_is_short check (length(next) <= 2000),
  since    timestamptz not null
);
create index provider_visit_by_age on identity.provider_visit (since);
grant select, insert, delete on identity.provider_visit to custodes_app;
