-- The history of these changes may be read by the server, which checks it before it starts.
grant usage on schema house to custodes_app;
grant select on house.schema_history to custodes_app;

create schema facts;
comment on schema facts is 'Room facts: what happened, in bytes that never change.';

create table facts.fact (
  -- The order of arrival, for paging. It has gaps and does not follow the order of commits: it is
  -- NOT the place in the log, which a sequencer gives, without gaps, in a table of its own.
  entered     bigint generated always as identity constraint fact_key primary key,
  id          uuid not null constraint fact_has_one_id unique,
  type        text not null constraint fact_type_is_short check (length(type) between 3 and 100),
  canonical   bytea not null constraint fact_fits_a_log_entry check (length(canonical) between 2 and 65535),
  hash        bytea not null constraint fact_hash_is_of_its_bytes check (hash = sha256(canonical)),
  actor       text not null constraint fact_actor_is_short check (length(actor) between 1 and 64),
  subject     text not null constraint fact_subject_is_short check (length(subject) between 1 and 200),
  event_date  date,
  recorded_at timestamptz not null
);
comment on table facts.fact is 'One row a fact. canonical is what is hashed; the other columns repeat it for searching.';
comment on column facts.fact.event_date is 'When it happened; null where that is the record time.';
comment on column facts.fact.recorded_at is 'When we took it in, by the machine''s own clock.';

create index fact_by_type on facts.fact (type, entered);
create index fact_by_actor on facts.fact (actor, entered);
create index fact_by_subject on facts.fact (subject, entered);
create index fact_by_time on facts.fact (recorded_at, entered);

create function facts.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: rows are only added, a correction is a new one',
    tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;
comment on function facts.refuse_change() is 'For tables that only grow: refuses even their owner.';

create trigger fact_never_changes before update or delete or truncate on facts.fact
  for each statement execute function facts.refuse_change();

grant usage on schema facts to custodes_app;
grant select, insert on facts.fact to custodes_app;
