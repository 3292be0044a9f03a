-- Keys of somebody who had none left sign only after a third person, who enrolled none of them, has confirmed it.
alter table identity.signing_key add column unconfirmed boolean not null default false;
alter table identity.signing_key add column confirmed_by uuid
  constraint signing_key_confirmation_has_a_fact references facts.fact (id);
alter table identity.signing_key add column enrollers uuid[] not null default '{}'
  constraint signing_key_enrolled_by_two check (cardinality(enrollers) <= 2);
comment on column identity.signing_key.enrollers is 'The people who signed that it is this person''s; empty for the first keys of a house.';

grant update (unconfirmed, confirmed_by) on identity.signing_key to custodes_app;
