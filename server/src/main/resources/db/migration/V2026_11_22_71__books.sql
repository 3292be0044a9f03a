-- A facility's own books. Entries, lines and postings are only added; what the program's types refuse is
-- refused here once more, by constraints with telling names. Masses are whole micrograms.
create schema books;
comment on schema books is 'Room books: journal, closings and stock of material balance areas.';
grant usage on schema books to custodes_app;

create table books.book (
  area     text not null constraint book_key primary key constraint book_is_of_an_area references site.area (code),
  facility text not null constraint book_has_a_facility references site.facility (code),
  opened   date not null,
  fact     uuid not null constraint book_has_a_fact references facts.fact (id)
);
comment on column books.book.opened is 'The first day of which the books tell.';

create table books.closing (
  area      text not null constraint closing_is_of_a_book references books.book (area),
  through   date not null,
  inventory boolean not null,
  known_at  timestamptz not null,
  fact      uuid not null constraint closing_has_a_fact references facts.fact (id),
  constraint closing_key primary key (area, through)
);
comment on column books.closing.inventory is 'Whether a physical inventory closed the days, and with them a material balance period.';

create table books.entry (
  number      bigint generated always as identity constraint entry_number_is_used_once unique,
  key         uuid not null constraint entry_key primary key,
  area        text not null constraint entry_is_of_a_book references books.book (area),
  event_date  date not null,
  kind        text not null constraint entry_kind_is_known check (kind in ('opening', 'change', 'reversal', 'taking')),
  late        boolean not null,
  reason      text constraint entry_reason_is_short check (length(reason) between 1 and 500),
  reverses    uuid constraint entry_is_reversed_once unique constraint entry_reverses_an_entry references books.entry (key),
  recorded_at timestamptz not null,
  known_at    timestamptz not null,
  imported    boolean not null,
  preparer    uuid not null,
  approver    uuid,
  fact        uuid not null constraint entry_has_a_fact references facts.fact (id),
  constraint entry_is_late_with_a_reason check (not late or reason is not null),
  constraint entry_reverses_when_it_is_a_reversal check ((kind = 'reversal') = (reverses is not null)),
  constraint entry_is_known_when_recorded check (imported or known_at = recorded_at),
  constraint entry_has_two_people check (approver <> preparer)
);
comment on column books.entry.number is 'Order of arrival, with gaps.';
comment on column books.entry.known_at is 'From when on it counts as known: the record time, or when the source recorded imported history.';
create index entry_by_area on books.entry (area, number);
create index entry_by_day on books.entry (area, event_date);
create index entry_by_fact on books.entry (fact);
create unique index book_is_opened_once on books.entry (area) where kind = 'opening';

-- What an inventory change report says of a change. A revision is the place in the chain of corrections: the
-- first line of a batch, code and day is revision 0; revision n is there once revision n - 1 is taken back.
create table books.line (
  entry          bigint not null,
  ordinal        integer not null,
  area           text not null,
  event_date     date not null,
  code           text not null constraint line_code_has_two_letters check (code ~ '^[A-Z]{2}$'),
  point          text not null constraint line_point_has_its_form check (point ~ '^[A-Z0-9]{1,2}$'),
  batch          text not null constraint line_batch_is_short check (length(batch) between 1 and 16),
  description    text not null constraint line_description_has_its_form check (description ~ '^[A-Z0-9-]/[A-Z0-9-]/[A-Z0-9-]/[A-Z0-9-]$'),
  items          integer not null constraint line_items_are_counted check (items between 0 and 999999),
  measurement    text not null constraint line_measurement_is_short check (length(measurement) between 1 and 10),
  categories     text not null constraint line_categories_are_known check (categories ~ '^[NDEUPT]{1,6}$'),
  elements       bigint[] not null,
  fissiles       bigint[] not null,
  counterpart    text constraint line_counterpart_is_short check (length(counterpart) between 2 and 7),
  shippers_batch text constraint line_shippers_batch_is_short check (length(shippers_batch) between 1 and 16),
  reference      date,
  nuclides       text[],
  nuclide_masses bigint[],
  note           text constraint line_note_is_short check (length(note) between 1 and 2000),
  revision       integer not null constraint line_revision_is_not_negative check (revision >= 0),
  reverses       boolean not null,
  constraint line_key primary key (entry, ordinal),
  constraint line_contents_agree
    check (cardinality(elements) = length(categories) and cardinality(fissiles) = length(categories)),
  constraint line_isotopes_have_a_day check ((reference is null) = (nuclides is null)),
  constraint line_isotopes_have_masses check (cardinality(nuclides) is not distinct from cardinality(nuclide_masses)),
  constraint batch_has_one_change_of_a_code_on_a_day unique (area, batch, code, event_date, revision, reverses)
);

create table books.posting (
  entry      bigint not null,
  ordinal    integer not null,
  area       text not null,
  account    text not null constraint posting_account_is_known check (account in (
               'stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated', 'shipper', 'receiver',
               'starting-point', 'non-safeguarded', 'production', 'nuclear-loss', 'measured-discard', 'accidental-gain',
               'accidental-loss', 'difference', 'muf', 'category-change', 'rebatching', 'opening')),
  category   text not null constraint posting_category_is_known check (category in ('N', 'D', 'E', 'U', 'P', 'T')),
  batch      text not null,
  code       text not null,
  event_date date not null,
  known_at   timestamptz not null,
  element    bigint not null,
  fissile    bigint not null,
  constraint posting_key primary key (entry, ordinal),
  constraint posting_of_stock_has_a_batch check ((account = 'stock') = (batch <> '')),
  constraint posting_fissile_is_of_uranium check (fissile = 0 or category in ('N', 'D', 'E', 'U'))
);
comment on column books.posting.code is 'The inventory change code of the line it comes from; empty for an opening or an inventory taking.';
create index posting_of_account on books.posting (area, account, batch, category, event_date, entry)
  include (code, known_at, element, fissile);
create index posting_by_day on books.posting (area, category, event_date, entry) include (code, known_at, element, fissile)
  where account = 'stock';

-- What lies in the area now, by account of material and, for stock, by batch. It is kept by a trigger of the
-- postings and by nobody else; it can be made again from them at any time.
create table books.stock (
  area     text not null,
  account  text not null,
  category text not null,
  batch    text not null,
  element  bigint not null,
  fissile  bigint not null,
  latest   date not null,
  constraint stock_key primary key (area, account, batch, category),
  constraint stock_is_never_below_zero check (
    element >= 0 and (category not in ('E', 'U') or (fissile >= 0 and fissile <= element)))
);
comment on column books.stock.latest is 'The latest event day of its postings.';

-- Physical inventory listings, at openings and takings, by the hash of all their rows.
create table books.listing (
  sha256 bytea not null constraint listing_key primary key
         constraint listing_sha256_is_a_hash check (length(sha256) = 32),
  rows   integer not null constraint listing_is_not_too_long check (rows between 0 and 100000)
);
create table books.listing_row (
  sha256      bytea not null constraint listing_row_is_of_a_listing references books.listing (sha256),
  ordinal     integer not null,
  point       text not null,
  batch       text not null constraint listing_batch_is_short check (length(batch) between 1 and 16),
  description text not null,
  items       integer not null,
  measurement text not null,
  categories  text not null,
  elements    bigint[] not null,
  fissiles    bigint[] not null,
  constraint listing_row_key primary key (sha256, ordinal),
  constraint listing_has_a_batch_once unique (sha256, batch)
);
create table books.inventory (
  area    text not null,
  day     date not null,
  opening boolean not null,
  sha256  bytea not null constraint inventory_has_a_listing references books.listing (sha256),
  fact    uuid not null constraint inventory_has_a_fact references facts.fact (id),
  constraint inventory_key primary key (area, day, opening),
  constraint inventory_is_of_a_book foreign key (area) references books.book (area)
);
comment on table books.inventory is 'Which listing an opening or a physical inventory taking rests on.';

-- Keys that callers gave to changes, so that asking twice posts once.
create table books.asked (
  key      uuid not null,
  approval uuid not null constraint asked_for_an_approval references identity.approval (id),
  sha256   bytea not null constraint asked_sha256_is_a_hash check (length(sha256) = 32),
  constraint asked_key primary key (key, approval)
);
comment on column books.asked.sha256 is 'Of the change in canonical bytes, area and reason with it.';

-- One name for the lock of an area's periods: whoever posts shares it, whoever closes has it alone.
create function books.period_lock(area text) returns bigint language sql immutable parallel safe
as $$ select hashtextextended('books.period ' || area, 0) $$;

-- An entry comes into open days, or says that it is late; it is recorded when it says it is.
create function books.require_period() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  perform pg_advisory_xact_lock_shared(books.period_lock(area)) from (select distinct area from added order by area) a;
  select a.area, a.event_date, a.late, c.through into wrong
    from added a
    left join (select area, max(through) as through from books.closing group by area) c using (area)
    where a.late <> coalesce(a.event_date <= c.through, false) limit 1;
  if found then
    raise exception 'an entry of % in % %', wrong.event_date, wrong.area,
      case when wrong.late then 'is called late, and its day is open' else 'lies in days that are closed through ' || wrong.through end
      using errcode = 'check_violation', constraint = 'entry_lies_in_open_days_or_is_late';
  end if;
  select a.area, a.event_date, b.opened into wrong from added a join books.book b using (area)
    where a.event_date < b.opened - case a.kind when 'opening' then 1 else 0 end
       or (a.kind = 'opening') <> (a.event_date = b.opened - 1) limit 1;
  if found then
    raise exception 'an entry of % in %, whose books begin on %', wrong.event_date, wrong.area, wrong.opened
      using errcode = 'check_violation', constraint = 'entry_lies_after_the_opening';
  end if;
  if exists (select from added a join books.entry b on b.key = a.reverses
             where b.kind <> 'change' or b.area <> a.area or b.event_date <> a.event_date) then
    raise exception 'a reversal takes back a change of another day or area, or no change'
      using errcode = 'check_violation', constraint = 'entry_reverses_a_change_of_its_day';
  end if;
  if exists (select from added where recorded_at not between now() - interval '1 minute' and clock_timestamp() + interval '1 minute') then
    raise exception 'an entry is recorded at another time than it says'
      using errcode = 'check_violation', constraint = 'entry_is_recorded_now';
  end if;
  return null;
end
$$;
create trigger entry_lies_in_open_days_or_is_late after insert on books.entry
  referencing new table as added for each statement execute function books.require_period();

-- Closed days follow each other. Whoever closes waits for those who are posting, and they for it.
create function books.require_later_closing() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(books.period_lock(new.area));
  if exists (select from books.closing where area = new.area and through >= new.through)
     or exists (select from books.book where area = new.area and opened > new.through) then
    raise exception 'the days of % through % are closed, or before its books', new.area, new.through
      using errcode = 'check_violation', constraint = 'closing_is_later_than_the_last';
  end if;
  return new;
end
$$;
create trigger closing_is_later_than_the_last before insert on books.closing
  for each row execute function books.require_later_closing();

-- The law of an entry, at the end of the transaction that makes it: postings sum to zero in each category, what is
-- taken from batches is put into batches, and uranium that leaves a category arrives in another.
create function books.require_balance() returns trigger language plpgsql as $$
declare
  found_postings bigint;
  fits boolean;
  balances boolean;
  rebatches boolean;
  element_changed numeric;
  fissile_changed numeric;
begin
  select coalesce(sum(postings), 0), coalesce(bool_and(same), true),
      coalesce(bool_and(element = 0 and fissile = 0), true),
      coalesce(bool_and(rebatched_element = 0 and rebatched_fissile = 0), true),
      coalesce(sum(changed_element), 0), coalesce(sum(changed_fissile), 0)
    into found_postings, fits, balances, rebatches, element_changed, fissile_changed
    from (
      select count(*) as postings,
        bool_and(area = new.area and event_date = new.event_date and known_at = new.known_at) as same,
        sum(element) as element, sum(fissile) as fissile,
        coalesce(sum(element) filter (where account = 'rebatching'), 0) as rebatched_element,
        coalesce(sum(fissile) filter (where account = 'rebatching'), 0) as rebatched_fissile,
        sum(element) filter (where account = 'category-change') as changed_element,
        sum(fissile) filter (where account = 'category-change') as changed_fissile
      from books.posting where entry = new.number group by category) c;
  if found_postings < 2 then
    raise exception 'entry % has % postings, wanted two or more', new.key, found_postings
      using errcode = 'check_violation', constraint = 'entry_has_two_postings';
  elsif not fits then
    raise exception 'entry % has a posting of another area, day or time', new.key
      using errcode = 'check_violation', constraint = 'postings_are_of_their_entry';
  elsif not balances then
    raise exception 'the postings of entry % do not sum to zero in each category', new.key
      using errcode = 'check_violation', constraint = 'entry_balances';
  elsif not rebatches then
    raise exception 'entry % takes from batches something else than it puts into batches', new.key
      using errcode = 'check_violation', constraint = 'rebatching_leaves_nothing';
  elsif element_changed <> 0 or fissile_changed <> 0 then
    raise exception 'a category change in entry % makes or loses % ug, % ug of it fissile', new.key, element_changed, fissile_changed
      using errcode = 'check_violation', constraint = 'category_change_keeps_uranium';
  end if;
  return null;
end
$$;
create constraint trigger entry_balances after insert on books.entry deferrable initially deferred
  for each row execute function books.require_balance();

-- Lines and postings come with their entry, in its transaction; nothing is added to an old one.
create function books.require_own_entry() returns trigger language plpgsql as $$
begin
  if exists (select from added a left join books.entry e on e.number = a.entry
             where e.xmin is distinct from pg_current_xact_id()::xid) then
    raise exception 'rows of %.% belong to no entry of this transaction', tg_table_schema, tg_table_name
      using errcode = 'check_violation', constraint = tg_table_name || '_comes_with_its_entry';
  end if;
  return null;
end
$$;
create trigger line_comes_with_its_entry after insert on books.line
  referencing new table as added for each statement execute function books.require_own_entry();
create trigger posting_comes_with_its_entry after insert on books.posting
  referencing new table as added for each statement execute function books.require_own_entry();

create function books.require_earlier_revision() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select a.batch, a.code, a.event_date into wrong from added a
    where (a.revision > 0 or a.reverses) and not exists (
      select from books.line b where b.area = a.area and b.batch = a.batch and b.code = a.code and b.event_date = a.event_date
        and b.reverses <> a.reverses and b.revision = case when a.reverses then a.revision else a.revision - 1 end)
    limit 1;
  if found then
    raise exception 'a % of batch % on % corrects nothing', wrong.code, wrong.batch, wrong.event_date
      using errcode = 'check_violation', constraint = 'line_revision_follows_a_reversal';
  end if;
  return null;
end
$$;
create trigger line_revision_follows_a_reversal after insert on books.line
  referencing new table as added for each statement execute function books.require_earlier_revision();

-- Moves the stock by what was posted, account by account in one order, so that nobody waits in a circle. What would be
-- below zero today is refused by the table; a posting of an earlier day must leave enough on every later one.
create function books.move_stock() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved record;
  newest date;
  short record;
begin
  for moved in
    select area, account, category, batch, sum(element)::bigint as element, sum(fissile)::bigint as fissile,
      min(event_date) as first, max(event_date) as last
    from added where account in ('stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated')
    group by area, account, category, batch order by area, account, category, batch
  loop
    for attempt in 1..2 loop
      update books.stock s
        set element = s.element + moved.element, fissile = s.fissile + moved.fissile, latest = greatest(s.latest, moved.last)
        where s.area = moved.area and s.account = moved.account and s.category = moved.category and s.batch = moved.batch
        returning s.latest into newest;
      exit when found;
      insert into books.stock (area, account, category, batch, element, fissile, latest)
        values (moved.area, moved.account, moved.category, moved.batch, 0, 0, moved.last) on conflict do nothing;
    end loop;
    if moved.first < newest then
      select d.event_date, d.element, d.fissile into short
        from (select p.event_date, sum(sum(p.element)) over by_day as element, sum(sum(p.fissile)) over by_day as fissile
              from books.posting p
              where p.area = moved.area and p.account = moved.account and p.category = moved.category and p.batch = moved.batch
              group by p.event_date window by_day as (order by p.event_date)) d
        where d.event_date >= moved.first
          and (d.element < 0 or (moved.category in ('E', 'U') and (d.fissile < 0 or d.fissile > d.element)))
        order by d.event_date limit 1;
      if found then
        raise exception '% of % % in % would be % ug, % ug of it fissile, on %', moved.account, moved.category, moved.batch,
          moved.area, short.element, short.fissile, short.event_date
          using errcode = 'check_violation', constraint = 'stock_is_never_below_zero_on_any_day';
      end if;
    end if;
  end loop;
  return null;
end
$$;
create trigger posting_moves_stock after insert on books.posting
  referencing new table as added for each statement execute function books.move_stock();

-- Rows in which the stock differs from the sum of the postings: none, ever.
create view books.stock_difference as
  select area, account, category, batch,
    coalesce(s.element, 0) - coalesce(p.element, 0) as element, coalesce(s.fissile, 0) - coalesce(p.fissile, 0) as fissile
  from books.stock s full join (
    select area, account, category, batch, sum(element) as element, sum(fissile) as fissile, max(event_date) as latest
    from books.posting where account in ('stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated')
    group by area, account, category, batch) p using (area, account, category, batch)
  where (s.element, s.fissile, s.latest) is distinct from (p.element, p.fissile, p.latest);

do $$
declare
  name text;
begin
  foreach name in array array['book', 'closing', 'entry', 'line', 'posting', 'listing', 'listing_row', 'inventory', 'asked'] loop
    execute format('create trigger %I before update or delete or truncate on books.%I for each statement execute function facts.refuse_change()',
      name || '_never_changes', name);
    execute format('grant select, insert on books.%I to custodes_app', name);
  end loop;
end
$$;
grant select on books.stock, books.stock_difference to custodes_app;
revoke execute on function books.move_stock() from public;
