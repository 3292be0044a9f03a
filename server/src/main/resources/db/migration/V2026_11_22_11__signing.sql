-- More duties. Who confirms accounts and keys sees no content either.
alter table identity.account_duty drop constraint duty_is_known;
alter table identity.account_duty add constraint duty_is_known check (duty in (
  'administrator', 'key-officer', 'reporting-officer', 'inspector', 'facility-engineer', 'regulator', 'manager', 'duty-officer'));

create or replace function identity.refuse_mixed_duties() returns trigger language plpgsql as $$
begin
  if exists (select from identity.account_duty a join identity.account_duty b using (account)
             where account = new.account and a.duty in ('administrator', 'key-officer') and b.duty <> a.duty) then
    raise exception 'an administrator, and a key officer, holds no other duty' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

-- Keys with which people sign. The server has the public half only.
create table identity.signing_key (
  id             text constraint signing_key_key primary key
                 constraint signing_key_id_is_a_hash check (id ~ '^[A-Za-z0-9_-]{43}$'),
  person         uuid not null,
  kind           text not null constraint signing_key_kind_is_known check (kind in ('webauthn', 'device')),
  algorithm      text not null constraint signing_key_algorithm_is_known check (algorithm in ('ES256', 'EdDSA', 'RS256')),
  spki           bytea not null constraint signing_key_is_short check (length(spki) between 40 and 300),
  name           text not null constraint signing_key_name_is_short check (length(name) between 1 and 60),
  rp_id          text constraint signing_key_rp_id_is_short check (length(rp_id) between 1 and 253),
  credential_id  bytea constraint signing_key_credential_is_short check (length(credential_id) between 1 and 1023),
  backup_eligible boolean,
  counter        bigint not null default 0,
  enrolled_at    timestamptz not null,
  enrolled_by    uuid not null constraint signing_key_has_a_fact references facts.fact (id),
  founder        boolean not null,
  withdrawn_at   timestamptz,
  withdrawn_by   uuid constraint signing_key_withdrawal_has_a_fact references facts.fact (id),
  constraint signing_key_of_a_kind check ((kind = 'webauthn') = (rp_id is not null and credential_id is not null and backup_eligible is not null)),
  constraint signing_key_withdrawn_by_a_fact check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index signing_key_by_person on identity.signing_key (person);
comment on column identity.signing_key.counter is 'Highest counter an authenticator has shown; one that does not grow is a note to a person.';

-- What waits for signatures. The bytes never change; the state does.
create table identity.approval (
  id                uuid constraint approval_key primary key,
  type              text not null,
  subject           text not null,
  content           bytea not null constraint approval_content_fits check (length(content) between 2 and 60000),
  content_hash      bytea not null constraint approval_content_is_there_once unique
                    constraint approval_hash_is_of_its_bytes check (content_hash = sha256(content)),
  area              text constraint approval_area_has_four_characters check (area ~ '^[A-Z0-9-]{4}$'),
  about             uuid[] not null,
  people            integer not null constraint approval_takes_one_or_two check (people in (1, 2)),
  prepare_duties    text[] not null,
  approve_duties    text[] not null,
  kinds             text[] not null,
  pack              text not null,
  state             text not null constraint approval_state_is_known
                    check (state in ('offered', 'draft', 'waiting', 'done', 'refused', 'expired', 'withdrawn')),
  opened_by         uuid not null,
  opened_at         timestamptz not null,
  preparer          uuid,
  preparer_session  uuid,
  prepared_at       timestamptz,
  approver          uuid,
  ended_at          timestamptz,
  reason            text constraint approval_reason_is_short check (length(reason) between 1 and 500),
  expires_at        timestamptz not null,
  signatures        text not null,
  fact              uuid constraint approval_has_a_fact references facts.fact (id),
  constraint approval_has_two_people check (approver is null or approver <> preparer),
  constraint approval_done_by_a_fact check ((state = 'done') = (fact is not null)),
  constraint approval_refused_with_a_reason check (state <> 'refused' or reason is not null)
);
comment on table identity.approval is 'Contents that wait for signatures, or waited: the exact bytes, who may sign, how it ended.';
create index approval_open on identity.approval (opened_at, id) where state in ('draft', 'waiting');
create index approval_by_opener on identity.approval (opened_by, opened_at desc);
create index approval_expiring on identity.approval (expires_at) where state in ('offered', 'draft', 'waiting');

create function identity.refuse_other_bytes() returns trigger language plpgsql as $$
begin
  if new.content <> old.content or new.type <> old.type or new.about <> old.about or new.people <> old.people
     or new.id <> old.id or old.state in ('done', 'refused', 'expired', 'withdrawn') then
    raise exception 'approval % has ended, or what is approved would change', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger approval_keeps_its_bytes before update on identity.approval
  for each row execute function identity.refuse_other_bytes();

-- Pairs of people who may not sign for each other: the same human behind two accounts, relatives, superior and subordinate.
create table identity.conflict (
  one      uuid not null,
  other    uuid not null,
  kind     text not null constraint conflict_kind_is_known check (kind in ('same-human', 'relatives', 'superior')),
  since    timestamptz not null,
  until    timestamptz,
  entered_by uuid not null constraint conflict_has_a_fact references facts.fact (id),
  ended_by uuid references facts.fact (id),
  constraint conflict_of_two check (one < other)
);
create unique index conflict_holds_once on identity.conflict (one, other, kind) where until is null;

-- Where people sign: origins of desks, the newest last.
create table identity.signing_place (
  origin   text not null constraint signing_place_key primary key,
  rp_id    text not null,
  since    timestamptz not null,
  fact     uuid not null constraint signing_place_has_a_fact references facts.fact (id)
);

grant select, insert on identity.signing_key, identity.approval, identity.conflict, identity.signing_place to custodes_app;
grant update (counter, withdrawn_at, withdrawn_by) on identity.signing_key to custodes_app;
grant update (state, preparer, preparer_session, prepared_at, approver, ended_at, reason, signatures, fact, expires_at)
  on identity.approval to custodes_app;
grant update (until, ended_by) on identity.conflict to custodes_app;

-- Lists that are closed before they are signed at once.
create table identity.signing_list (
  id        uuid constraint signing_list_key primary key,
  person    uuid not null,
  approvals uuid[] not null constraint signing_list_is_short check (cardinality(approvals) between 1 and 500),
  closed_at timestamptz not null
);
grant select, insert, delete on identity.signing_list to custodes_app;
