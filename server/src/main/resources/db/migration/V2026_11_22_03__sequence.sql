-- From the order of arrival to a place in the log: a fact's row and its row in the outbox are
-- written by one statement; one sequencer at a time moves the outbox into facts.place.

-- Times rise as rows are added, so a small index of ranges serves, which costs a posting nothing.
drop index facts.fact_by_time;
create index fact_by_time on facts.fact using brin (recorded_at) with (autosummarize = on);

create table facts.to_sequence (
  entered bigint constraint to_sequence_key primary key
);
comment on table facts.to_sequence is 'The outbox: facts that are recorded and have no place in the log yet.';

create table facts.place (
  index     bigint constraint place_key primary key constraint place_is_not_negative check (index >= 0),
  fact      bigint not null constraint fact_has_one_place unique
            constraint place_is_of_a_fact references facts.fact (entered),
  placed_at timestamptz not null
);
comment on table facts.place is 'The log''s order: without gaps, from 0, given once.';
comment on column facts.place.placed_at is 'When the place was given, by the machine''s own clock.';

create trigger place_never_changes before update or delete or truncate on facts.place
  for each statement execute function facts.refuse_change();

create function facts.require_no_gap() returns trigger language plpgsql as $$
declare
  first bigint;
  last  bigint;
  added bigint;
begin
  select min(index), max(index), count(*) into first, last, added from placed;
  if added > 0 and (last - first + 1 <> added
      or (first > 0 and not exists (select from facts.place where index = first - 1))) then
    raise exception 'places % to % would leave a gap in facts.place', first, last
      using errcode = 'check_violation', constraint = 'places_have_no_gap';
  end if;
  return null;
end
$$;
comment on function facts.require_no_gap() is 'Places begin where the last ones ended and follow each other.';

create trigger places_have_no_gap after insert on facts.place
  referencing new table as placed for each statement execute function facts.require_no_gap();

-- Whoever follows the log hears facts from a stored position.
create table facts.follower (
  name      text constraint follower_key primary key
            constraint follower_name_is_short check (length(name) between 3 and 100),
  position  bigint not null default 0 constraint follower_position_is_not_negative check (position >= 0),
  failure   text constraint follower_failure_is_short check (length(failure) <= 200),
  failed_at timestamptz,
  retries   integer not null default 0 constraint follower_retries_are_not_negative check (retries >= 0),
  constraint follower_failure_is_dated check ((failure is null) = (failed_at is null))
);
comment on table facts.follower is 'One row a follower. It has heard every fact whose index is below its position.';
comment on column facts.follower.failure is 'Why it stopped before the fact at its position: the kind of fault, never its content.';
comment on column facts.follower.retries is 'How often it was tried again since.';

-- The first follower: how many facts there are of each type.
create table facts.tally (
  type   text constraint tally_key primary key,
  facts  bigint not null constraint tally_counts_something check (facts > 0),
  newest bigint not null
);
comment on table facts.tally is 'Counted by the follower facts.tally, which can count again from the log.';
comment on column facts.tally.newest is 'The highest index of the type.';

insert into facts.to_sequence (entered) select entered from facts.fact;

grant select, insert on facts.place to custodes_app;
grant select, insert, delete on facts.to_sequence to custodes_app;
grant select, insert, update on facts.follower to custodes_app;
grant select, insert, update, delete on facts.tally to custodes_app;
