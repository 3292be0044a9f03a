-- What people sign is mostly hashes and names, which do not get shorter: packing two thousand bytes took as long as
-- writing them. Rows up to a page stay as they are; longer ones are packed, by the quicker way where the database has it.
alter table facts.fact set (toast_tuple_target = 8160);
alter table identity.approval set (toast_tuple_target = 8160);
do $$
begin
  alter table facts.fact alter column canonical set compression lz4;
  alter table identity.approval alter column content set compression lz4;
exception when feature_not_supported then
  raise notice 'this PostgreSQL was built without lz4, so it packs long rows by pglz';
end
$$;

-- What a column must be is the column's type. That its hash is of its bytes, and that the bytes stay, is asked where
-- bytes are written, not each time the state moves on.
create domain identity.approval_content as bytea
  constraint approval_content_fits check (length(value) between 2 and 60000);
create domain identity.approval_area as text
  constraint approval_area_has_four_characters check (value ~ '^[A-Z0-9-]{4}$');
create domain identity.one_or_two as integer constraint approval_takes_one_or_two check (value in (1, 2));
create domain identity.approval_state as text constraint approval_state_is_known
  check (value in ('offered', 'draft', 'waiting', 'done', 'refused', 'expired', 'withdrawn'));
create domain identity.approval_reason as text
  constraint approval_reason_is_short check (length(value) between 1 and 500);
drop trigger approval_keeps_its_bytes on identity.approval;
drop index identity.approval_open;
drop index identity.approval_expiring;
alter table identity.approval
  drop constraint approval_content_fits,
  drop constraint approval_hash_is_of_its_bytes,
  drop constraint approval_area_has_four_characters,
  drop constraint approval_takes_one_or_two,
  drop constraint approval_state_is_known,
  drop constraint approval_reason_is_short,
  drop constraint approval_done_by_a_fact,
  drop constraint approval_refused_with_a_reason,
  alter column content type identity.approval_content,
  alter column area type identity.approval_area,
  alter column people type identity.one_or_two,
  alter column state type identity.approval_state,
  alter column reason type identity.approval_reason,
  add constraint approval_done_by_a_fact check ((state = 'done') = (fact is not null)),
  add constraint approval_refused_with_a_reason check (state <> 'refused' or reason is not null);
create index approval_open on identity.approval (opened_at, id) where state in ('draft', 'waiting');
create index approval_expiring on identity.approval (expires_at) where state in ('offered', 'draft', 'waiting');

create function identity.require_own_hash() returns trigger language plpgsql as $$
begin
  if new.content_hash <> sha256(new.content) then
    raise exception 'the hash of approval % is not that of its bytes', new.id
      using errcode = 'check_violation', constraint = 'approval_hash_is_of_its_bytes';
  end if;
  return new;
end
$$;
create trigger approval_hash_is_of_its_bytes before insert on identity.approval
  for each row execute function identity.require_own_hash();

create or replace function identity.refuse_other_bytes() returns trigger language plpgsql as $$
begin
  raise exception 'approval % has ended, or what is approved would change', old.id using errcode = 'restrict_violation';
end
$$;
create trigger approval_keeps_its_bytes before update of id, type, content, content_hash, about, people on identity.approval
  for each row when (new.content <> old.content or new.content_hash <> old.content_hash or new.type <> old.type
    or new.about <> old.about or new.people <> old.people or new.id <> old.id)
  execute function identity.refuse_other_bytes();
create trigger approval_ends_once before update on identity.approval
  for each row when (old.state in ('done', 'refused', 'expired', 'withdrawn'))
  execute function identity.refuse_other_bytes();
