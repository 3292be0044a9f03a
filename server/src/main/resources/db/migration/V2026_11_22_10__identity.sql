create schema identity;
comment on schema identity is 'Room identity: accounts, duties, passwords, sessions, tokens. No content.';

create table identity.account (
  id          uuid constraint account_key primary key,
  login       text not null constraint account_login_is_free unique
              constraint account_login_has_its_form check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  name        text not null constraint account_name_is_short check (length(name) between 1 and 100),
  made_at     timestamptz not null,
  disabled_at timestamptz
);
comment on table identity.account is 'Facts name a person by the id alone; login and name are only here.';

create table identity.account_duty (
  account  uuid not null references identity.account,
  duty     text not null constraint duty_is_known check (duty in ('administrator', 'reporting-officer', 'inspector')),
  given_at timestamptz not null,
  constraint account_duty_key primary key (account, duty)
);

-- An administrator sees no content: that duty stands alone. The same law as in the program, kept apart from it.
create function identity.refuse_mixed_duties() returns trigger language plpgsql as $$
begin
  if exists (select from identity.account_duty a join identity.account_duty b using (account)
             where account = new.account and a.duty = 'administrator' and b.duty <> 'administrator') then
    raise exception 'an administrator holds no other duty' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger duties_are_not_mixed after insert or update on identity.account_duty
  deferrable initially deferred for each row execute function identity.refuse_mixed_duties();

create table identity.password (
  account     uuid constraint password_key primary key references identity.account,
  hash        text not null constraint password_is_argon2id check (hash like '$argon2id$%'),
  provisional boolean not null,
  set_at      timestamptz not null
);
comment on column identity.password.provisional is 'Given by an administrator: must be changed before anything else.';

create table identity.session (
  id         uuid constraint session_key primary key,
  account    uuid not null references identity.account,
  hash       bytea not null constraint session_has_one_secret unique
             constraint session_hash_is_sha256 check (length(hash) = 32),
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ended_at   timestamptz,
  address    text not null constraint session_address_is_short check (length(address) <= 100),
  browser    text not null constraint session_browser_is_short check (length(browser) <= 200)
);
create index session_by_account on identity.session (account, started_at desc) where ended_at is null;

create table identity.token (
  id         uuid constraint token_key primary key,
  account    uuid not null references identity.account,
  name       text not null constraint token_name_is_short check (length(name) between 1 and 60),
  hash       bytea not null constraint token_has_one_secret unique
             constraint token_hash_is_sha256 check (length(hash) = 32),
  duties     text[] not null constraint token_has_duties check (cardinality(duties) > 0),
  made_at    timestamptz not null,
  expires_at timestamptz not null constraint token_expires_within_a_year check (expires_at <= made_at + interval '366 days'),
  revoked_at timestamptz,
  used_at    timestamptz
);
create index token_by_account on identity.token (account, made_at desc) where revoked_at is null;

create table identity.lockout (
  key          text constraint lockout_key primary key constraint lockout_key_is_short check (length(key) <= 120),
  failures     integer not null,
  since        timestamptz not null,
  locks        integer not null,
  locked_until timestamptz
);
comment on table identity.lockout is 'Failures to sign in, by account:login or address:address. Rows that count no more are deleted.';
create index lockout_by_age on identity.lockout (since);

grant usage on schema identity to custodes_app;
grant select, insert on all tables in schema identity to custodes_app;
grant update (disabled_at) on identity.account to custodes_app;
grant update on identity.password to custodes_app;
grant update (seen_at, ended_at) on identity.session to custodes_app;
grant update (used_at, revoked_at) on identity.token to custodes_app;
grant delete on identity.account_duty to custodes_app;
grant update, delete on identity.lockout to custodes_app;
