create schema rules;
comment on schema rules is 'Room rules: packs of rules as their bytes, and from when each holds.';

create table rules.pack (
  id      text not null constraint pack_id_is_short check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(id) between 3 and 60),
  version integer not null constraint pack_version_is_small check (version between 1 and 9999),
  kind    text not null constraint pack_kind_is_short check (length(kind) between 1 and 40),
  bytes   bytea not null constraint pack_fits check (length(bytes) between 1 and 262144),
  hash    bytea not null constraint pack_hash_is_of_its_bytes check (hash = sha256(bytes)),
  fact    uuid not null constraint pack_has_a_fact references facts.fact (id),
  constraint pack_key primary key (id, version)
);
comment on table rules.pack is 'A pack that was given or activated, byte for byte. It rules nothing by itself.';

create table rules.activation (
  -- The order in which activations were recorded: of two that begin on one day the later holds.
  entered   bigint generated always as identity constraint activation_key primary key,
  pack      text not null,
  version   integer not null,
  effective date not null,
  fact      uuid not null constraint activation_has_one_fact unique references facts.fact (id),
  constraint activation_is_of_a_pack foreign key (pack, version) references rules.pack (id, version)
);
comment on column rules.activation.effective is 'The first day on which the pack holds; it ends where another of its kind begins.';

create trigger pack_never_changes before update or delete or truncate on rules.pack
  for each statement execute function facts.refuse_change();
create trigger activation_never_changes before update or delete or truncate on rules.activation
  for each statement execute function facts.refuse_change();

grant usage on schema rules to custodes_app;
grant select, insert on rules.pack, rules.activation to custodes_app;
