-- Whoever posts waits for what the posting writes, so a fact's row keeps only the two indexes that say something: its
-- order of arrival and its identity. What it is searched by stands beside its place, which the sequencer writes for many.
drop index facts.fact_by_type;
drop index facts.fact_by_actor;
drop index facts.fact_by_subject;
drop index facts.fact_by_time;

-- What a column must be is the column's type: a check of the table is read and planned again for every single row that
-- is added, which took as long as writing the row.
create domain facts.short_type as text constraint fact_type_is_short check (length(value) between 3 and 100);
create domain facts.entry_bytes as bytea constraint fact_fits_a_log_entry check (length(value) between 2 and 65535);
create domain facts.short_actor as text constraint fact_actor_is_short check (length(value) between 1 and 64);
create domain facts.short_subject as text constraint fact_subject_is_short check (length(value) between 1 and 200);
create domain facts.content_sha256 as bytea constraint fact_content_hash_is_sha256 check (length(value) = 32);
alter table facts.fact
  drop constraint fact_type_is_short,
  drop constraint fact_fits_a_log_entry,
  drop constraint fact_actor_is_short,
  drop constraint fact_subject_is_short,
  drop constraint fact_content_hash_is_sha256,
  alter column type type facts.short_type,
  alter column canonical type facts.entry_bytes,
  alter column actor type facts.short_actor,
  alter column subject type facts.short_subject,
  alter column content_hash type facts.content_sha256;

alter table facts.fact drop constraint fact_content_is_recorded_once;
create unique index fact_content_is_recorded_once on facts.fact (content_hash) where content_hash is not null;

alter table facts.place add column type text;
alter table facts.place add column actor text;
alter table facts.place add column subject text;
alter table facts.place add column recorded_at timestamptz;
alter table facts.place disable trigger place_never_changes;
update facts.place p set type = f.type, actor = f.actor, subject = f.subject, recorded_at = f.recorded_at
  from facts.fact f where f.entered = p.fact;
alter table facts.place enable trigger place_never_changes;
alter table facts.place
  alter column type set not null, alter column actor set not null, alter column subject set not null,
  alter column recorded_at set not null;
comment on column facts.place.type is 'Repeats the fact''s, to be searched; so do actor, subject and recorded_at.';

create index place_by_type on facts.place (type, index);
create index place_by_actor on facts.place (actor, index);
create index place_by_subject on facts.place (subject, index);
create index place_by_time on facts.place (recorded_at, index);

-- That each place is of a fact, and repeats it truly, is checked for all places of a statement at once: facts are never
-- changed or removed, so it stays true, and a foreign key would ask again row by row.
alter table facts.place drop constraint place_is_of_a_fact;

create function facts.require_true_places() returns trigger language plpgsql as $$
begin
  if exists (
      select from placed p left join facts.fact f on f.entered = p.fact
      where f.entered is null
         or (p.type, p.actor, p.subject, p.recorded_at) <> (f.type, f.actor, f.subject, f.recorded_at)) then
    raise exception 'a place in facts.place is of no fact, or says of it what it does not say'
      using errcode = 'foreign_key_violation', constraint = 'place_is_of_a_fact';
  end if;
  return null;
end
$$;
comment on function facts.require_true_places() is 'Each place is of a fact and repeats its type, actor, subject and record time.';

create trigger place_is_of_a_fact after insert on facts.place
  referencing new table as placed for each statement execute function facts.require_true_places();

-- There is no outbox that somebody could leave out: the sequencer finds what has no place by the order of arrival, which
-- the database gives and the application cannot choose.
drop table facts.to_sequence;
revoke insert on facts.fact from custodes_app;
grant insert (id, type, canonical, hash, actor, subject, event_date, recorded_at, content_hash) on facts.fact to custodes_app;
