-- One-time codes beside the password. The secret is sealed under the person's own key, which is not in the database.
create table identity.code (
  account    uuid constraint code_key primary key references identity.account,
  id         uuid not null constraint code_has_one_id unique,
  sealed     bytea not null constraint code_has_its_form check (length(sealed) between 29 and 200),
  offered_at timestamptz not null,
  since      timestamptz,
  used_step  bigint not null default 0
);
comment on column identity.code.since is 'When a code was shown first; a secret without it counts for nothing.';
comment on column identity.code.used_step is 'The newest step of 30 seconds whose code was taken. It only grows, so no code is taken twice.';

create function identity.refuse_used_step() returns trigger language plpgsql as $$
begin
  if new.used_step < old.used_step and new.id = old.id then
    raise exception 'a step that was used cannot be used again' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger code_step_only_grows before update on identity.code
  for each row execute function identity.refuse_used_step();

-- Those who are halfway in: what they showed first was right, a second is asked for.
create table identity.halfway (
  hash     bytea constraint halfway_key primary key constraint halfway_hash_is_sha256 check (length(hash) = 32),
  account  uuid not null references identity.account,
  means    text not null constraint halfway_means_is_known check (means in ('password', 'provider')),
  since    timestamptz not null
);
create index halfway_by_account on identity.halfway (account, since desc);
create index halfway_by_age on identity.halfway (since);

alter table identity.session add column means text not null default 'password' constraint session_means_is_known
  check (means in ('password', 'password-and-code', 'passkey', 'provider', 'provider-and-code'));

grant select, insert, delete on identity.code, identity.halfway to custodes_app;
grant update (id, sealed, offered_at, since, used_step) on identity.code to custodes_app;
