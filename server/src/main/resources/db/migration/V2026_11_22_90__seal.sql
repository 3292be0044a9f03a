-- The room seal: heads of the log, as its signer signed them, and what witnesses put under them. The leaves and tiles
-- themselves are files in the folder of the log: this is the index by which pages find a fact's standing.
create schema seal;
comment on schema seal is 'Room seal: signed heads of the log and their cosignatures.';

create domain seal.note as text constraint note_is_short check (length(value) between 1 and 65535);

create table seal.head (
  size      bigint constraint head_key primary key constraint head_has_leaves check (size > 0),
  root      bytea not null constraint head_root_is_sha256 check (length(root) = 32),
  note      seal.note not null,
  signed_at timestamptz not null
);
comment on table seal.head is 'One row a head that the log''s signer signed; its size is how many facts it covers.';
comment on column seal.head.note is 'The checkpoint with the log''s signatures, as it goes to witnesses.';
comment on column seal.head.signed_at is 'When it was signed, by this machine''s own clock.';

create table seal.cosignature (
  size        bigint not null constraint cosignature_is_of_a_head references seal.head (size),
  witness     text not null constraint witness_name_is_short check (length(witness) between 1 and 255),
  at          timestamptz not null,
  lines       seal.note not null,
  received_at timestamptz not null,
  constraint cosignature_key primary key (size, witness, at)
);
comment on table seal.cosignature is 'What a witness put under a head. One that sees the same head again signs it again.';
comment on column seal.cosignature.at is 'When the witness saw it, by the witness''s own clock, to the second.';

create table seal.witnessed (
  size bigint constraint witnessed_key primary key constraint witnessed_is_a_head references seal.head (size),
  note seal.note not null,
  at   timestamptz not null
);
comment on table seal.witnessed is 'Heads that the policy calls witnessed, with the signatures that met it first.';
comment on column seal.witnessed.at is 'The time of the signature with which the policy was met, by the witness''s own clock.';

create table seal.contact (
  witness     text constraint contact_key primary key
              constraint contact_name_is_short check (length(witness) between 1 and 255),
  answered_at timestamptz,
  size        bigint,
  failure     text constraint contact_failure_is_short check (length(failure) <= 500),
  failed_at   timestamptz,
  retries     integer not null default 0 constraint contact_retries_are_not_negative check (retries >= 0),
  constraint contact_failure_is_dated check ((failure is null) = (failed_at is null))
);
comment on table seal.contact is 'How the last visits to each witness went; not part of the record.';
comment on column seal.contact.size is 'The last size that it cosigned, or says that it knows.';

create trigger head_never_changes before update or delete or truncate on seal.head
  for each statement execute function facts.refuse_change();
create trigger cosignature_never_changes before update or delete or truncate on seal.cosignature
  for each statement execute function facts.refuse_change();
create trigger witnessed_never_changes before update or delete or truncate on seal.witnessed
  for each statement execute function facts.refuse_change();

grant usage on schema seal to custodes_app;
grant select, insert on seal.head, seal.cosignature, seal.witnessed to custodes_app;
grant select, insert, update on seal.contact to custodes_app;
