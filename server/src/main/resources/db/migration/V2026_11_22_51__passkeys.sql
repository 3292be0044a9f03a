-- Passkeys: with them people sign in. The keys with which they sign facts are in identity.signing_key, apart from these.
create table identity.passkey (
  id          uuid constraint passkey_key primary key,
  account     uuid not null references identity.account,
  name        text not null constraint passkey_name_is_short check (length(name) between 1 and 60),
  rp_id       text not null constraint passkey_rp_id_is_short check (length(rp_id) between 1 and 253),
  credential  bytea not null constraint passkey_is_known_once unique
              constraint passkey_credential_is_short check (length(credential) between 1 and 1023),
  cose        bytea not null constraint passkey_cose_is_short check (length(cose) between 1 and 4000),
  attestation bytea not null constraint passkey_attestation_is_short check (length(attestation) between 1 and 4000),
  counter     bigint not null,
  copied      boolean not null,
  added_at    timestamptz not null,
  used_at     timestamptz
);
create index passkey_by_account on identity.passkey (account, added_at desc);

-- A credential is for signing in or for signing facts, never for both.
create function identity.refuse_shared_credential() returns trigger language plpgsql as $$
begin
  if exists (select from identity.passkey p join identity.signing_key k on k.credential_id = p.credential
             where p.credential = new.credential) then
    raise exception 'this credential signs facts, so nobody signs in with it' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger passkey_signs_no_facts after insert on identity.passkey
  for each row execute function identity.refuse_shared_credential();

-- What devices are asked to sign, each for one answer.
create table identity.challenge (
  challenge bytea constraint challenge_key primary key constraint challenge_has_32_bytes check (length(challenge) = 32),
  holder    bytea not null constraint challenge_holder_is_sha256 check (length(holder) = 32),
  purpose   text not null constraint challenge_purpose_is_known check (purpose in ('sign-in', 'register')),
  since     timestamptz not null
);
create index challenge_by_age on identity.challenge (since);

grant select, insert, delete on identity.passkey, identity.challenge to custodes_app;
grant update (name, counter, used_at) on identity.passkey to custodes_app;
