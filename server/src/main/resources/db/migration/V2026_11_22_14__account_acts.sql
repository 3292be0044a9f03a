-- Who an account would be for, until two people have signed that it is made. Login and name are no facts: they are sealed
-- under the person's own key, and what is signed holds the hash of the sealed bytes.
create table identity.account_draft (
  account uuid constraint account_draft_key primary key,
  person  uuid not null constraint account_draft_of_one_person unique,
  sealed  bytea not null constraint account_draft_has_its_form check (length(sealed) between 29 and 1000),
  made_at timestamptz not null
);

-- A one-time password, sealed for whoever prepared the act that gave it, until they have looked at it once.
create table identity.password_note (
  fact    uuid constraint password_note_key primary key constraint password_note_has_a_fact references facts.fact (id),
  account uuid not null references identity.account,
  reader  uuid not null references identity.person,
  sealed  bytea not null constraint password_note_has_its_form check (length(sealed) between 29 and 1000),
  made_at timestamptz not null
);

grant select, insert, delete on identity.account_draft, identity.password_note to custodes_app;
