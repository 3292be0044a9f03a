-- The same laws for less: whatever is written by one statement is asked about by one question, and a column's own rule is
-- its type. A check of a table is read and planned again by every statement that writes, and a foreign key asks again row
-- by row and locks what it finds; a book and a fact are never changed or removed, so whether they are there is asked once.
create domain books.entry_kind as text
  constraint entry_kind_is_known check (value in ('opening', 'change', 'reversal', 'taking'));
create domain books.entry_reason as text constraint entry_reason_is_short check (length(value) between 1 and 500);
alter table books.entry
  drop constraint entry_kind_is_known,
  drop constraint entry_reason_is_short,
  drop constraint entry_is_late_with_a_reason,
  drop constraint entry_reverses_when_it_is_a_reversal,
  drop constraint entry_is_known_when_recorded,
  drop constraint entry_has_two_people,
  drop constraint entry_is_of_a_book,
  drop constraint entry_has_a_fact,
  alter column kind type books.entry_kind,
  alter column reason type books.entry_reason;

-- Nobody looks for entries by their fact.
drop index books.entry_by_fact;

create domain books.line_code as text constraint line_code_has_two_letters check (value ~ '^[A-Z]{2}$');
create domain books.line_point as text constraint line_point_has_its_form check (value ~ '^[A-Z0-9]{1,2}$');
create domain books.line_batch as text constraint line_batch_is_short check (length(value) between 1 and 16);
create domain books.line_description as text
  constraint line_description_has_its_form check (value ~ '^[A-Z0-9-]/[A-Z0-9-]/[A-Z0-9-]/[A-Z0-9-]$');
create domain books.line_items as integer constraint line_items_are_counted check (value between 0 and 999999);
create domain books.line_measurement as text
  constraint line_measurement_is_short check (length(value) between 1 and 10);
create domain books.line_categories as text constraint line_categories_are_known check (value ~ '^[NDEUPT]{1,6}$');
create domain books.line_counterpart as text
  constraint line_counterpart_is_short check (length(value) between 2 and 7);
create domain books.line_shippers_batch as text
  constraint line_shippers_batch_is_short check (length(value) between 1 and 16);
create domain books.line_note as text constraint line_note_is_short check (length(value) between 1 and 2000);
create domain books.line_revision as integer constraint line_revision_is_not_negative check (value >= 0);
alter table books.line
  drop constraint line_code_has_two_letters,
  drop constraint line_point_has_its_form,
  drop constraint line_batch_is_short,
  drop constraint line_description_has_its_form,
  drop constraint line_items_are_counted,
  drop constraint line_measurement_is_short,
  drop constraint line_categories_are_known,
  drop constraint line_counterpart_is_short,
  drop constraint line_shippers_batch_is_short,
  drop constraint line_note_is_short,
  drop constraint line_revision_is_not_negative,
  drop constraint line_contents_agree,
  drop constraint line_isotopes_have_a_day,
  drop constraint line_isotopes_have_masses,
  alter column code type books.line_code,
  alter column point type books.line_point,
  alter column batch type books.line_batch,
  alter column description type books.line_description,
  alter column items type books.line_items,
  alter column measurement type books.line_measurement,
  alter column categories type books.line_categories,
  alter column counterpart type books.line_counterpart,
  alter column shippers_batch type books.line_shippers_batch,
  alter column note type books.line_note,
  alter column revision type books.line_revision;

create domain books.posting_account as text constraint posting_account_is_known check (value in (
  'stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated', 'shipper', 'receiver', 'starting-point',
  'non-safeguarded', 'production', 'nuclear-loss', 'measured-discard', 'accidental-gain', 'accidental-loss', 'difference',
  'muf', 'category-change', 'rebatching', 'opening'));
create domain books.posting_category as text
  constraint posting_category_is_known check (value in ('N', 'D', 'E', 'U', 'P', 'T'));
drop view books.stock_difference;
drop index books.posting_by_day;
alter table books.posting
  drop constraint posting_account_is_known,
  drop constraint posting_category_is_known,
  drop constraint posting_of_stock_has_a_batch,
  drop constraint posting_fissile_is_of_uranium,
  alter column account type books.posting_account,
  alter column category type books.posting_category;
create index posting_by_day on books.posting (area, category, event_date, entry) include (code, known_at, element, fissile)
  where account = 'stock';
create view books.stock_difference as
  select area, account, category, batch,
    coalesce(s.element, 0) - coalesce(p.element, 0) as element, coalesce(s.fissile, 0) - coalesce(p.fissile, 0) as fissile
  from books.stock s full join (
    select area, account::text, category::text, batch, sum(element) as element, sum(fissile) as fissile,
      max(event_date) as latest
    from books.posting where account in ('stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated')
    group by area, account, category, batch) p using (area, account, category, batch)
  where (s.element, s.fissile, s.latest) is distinct from (p.element, p.fissile, p.latest);
grant select on books.stock_difference to custodes_app;

-- The law of an entry: postings sum to zero in each category, what is taken from batches is put into batches, and uranium
-- that leaves a category arrives in another. It holds at the end of the transaction that makes the entry. Entries that
-- obey it at the end of their statement are done with; the others wait here, each with a question at the very end.
create table books.unbalanced (entry bigint not null);
comment on table books.unbalanced is 'Entries of a transaction under way that still lack postings; for everybody else it is empty.';

create function books.require_balance_at_the_end() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  has record;
begin
  select e.key, coalesce(sum(c.postings), 0) as postings, bool_and(c.fits) as fits, bool_and(c.balances) as balances,
      bool_and(c.rebatches) as rebatches, coalesce(sum(c.changed_element), 0) as changed_element,
      coalesce(sum(c.changed_fissile), 0) as changed_fissile
    into has
    from books.entry e left join lateral (
      select count(*) as postings,
        bool_and(p.area = e.area and p.event_date = e.event_date and p.known_at = e.known_at) as fits,
        sum(p.element) = 0 and sum(p.fissile) = 0 as balances,
        coalesce(sum(p.element) filter (where p.account = 'rebatching'), 0) = 0
          and coalesce(sum(p.fissile) filter (where p.account = 'rebatching'), 0) = 0 as rebatches,
        sum(p.element) filter (where p.account = 'category-change') as changed_element,
        sum(p.fissile) filter (where p.account = 'category-change') as changed_fissile
      from books.posting p where p.entry = e.number group by p.category) c on true
    where e.number = new.entry group by e.key;
  if has.postings < 2 then
    raise exception 'entry % has % postings, wanted two or more', has.key, has.postings
      using errcode = 'check_violation', constraint = 'entry_has_two_postings';
  elsif not has.fits then
    raise exception 'entry % has a posting of another area, day or time', has.key
      using errcode = 'check_violation', constraint = 'postings_are_of_their_entry';
  elsif not has.balances then
    raise exception 'the postings of entry % do not sum to zero in each category', has.key
      using errcode = 'check_violation', constraint = 'entry_balances';
  elsif not has.rebatches then
    raise exception 'entry % takes from batches something else than it puts into batches', has.key
      using errcode = 'check_violation', constraint = 'rebatching_leaves_nothing';
  elsif has.changed_element <> 0 or has.changed_fissile <> 0 then
    raise exception 'a category change in entry % makes or loses % ug, % ug of it fissile', has.key, has.changed_element, has.changed_fissile
      using errcode = 'check_violation', constraint = 'category_change_keeps_uranium';
  end if;
  delete from books.unbalanced where entry = new.entry;
  return null;
end
$$;
create constraint trigger entry_balances after insert on books.unbalanced deferrable initially deferred
  for each row execute function books.require_balance_at_the_end();
drop trigger entry_balances on books.entry;
drop function books.require_balance();

-- All entries of a statement. Which law is broken is found by one question; only then it is asked how to say it.
create or replace function books.require_period() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  wrong record;
  soon constant timestamptz := clock_timestamp() + interval '1 minute';
begin
  perform pg_advisory_xact_lock_shared(books.period_lock(area)) from (select distinct area from added order by area) a;
  select a.event_date, a.area, b.opened, b.through, law into wrong
    from added a
    join (
      select d.area, b.opened, b.through
      from (select distinct area from added) d left join lateral (
        select k.opened, (select max(c.through) from books.closing c where c.area = k.area) as through
        from books.book k where k.area = d.area offset 0) b on true) b using (area),
    lateral (select case
      when b.opened is null then 'entry_is_of_a_book'
      when a.late and a.reason is null then 'entry_is_late_with_a_reason'
      when (a.kind = 'reversal') <> (a.reverses is not null) then 'entry_reverses_when_it_is_a_reversal'
      when not a.imported and a.known_at <> a.recorded_at then 'entry_is_known_when_recorded'
      when a.approver = a.preparer then 'entry_has_two_people'
      when a.late <> coalesce(a.event_date <= b.through, false) then 'entry_lies_in_open_days_or_is_late'
      when a.event_date < b.opened - case a.kind when 'opening' then 1 else 0 end
        or (a.kind = 'opening') <> (a.event_date = b.opened - 1) then 'entry_lies_after_the_opening'
      when a.reverses is not null and exists (
          select from books.entry o where o.key = a.reverses
            and (o.kind <> 'change' or o.area <> a.area or o.event_date <> a.event_date))
        then 'entry_reverses_a_change_of_its_day'
      when a.recorded_at not between now() - interval '1 minute' and soon
        then 'entry_is_recorded_now' end as law) laws
    where law is not null limit 1;
  if found then
    raise exception '%', case wrong.law
        when 'entry_is_of_a_book' then format('an entry of %s in %s, which has no books', wrong.event_date, wrong.area)
        when 'entry_is_late_with_a_reason' then 'a late entry without a reason'
        when 'entry_reverses_when_it_is_a_reversal' then 'a reversal of nothing, or an entry that reverses and is no reversal'
        when 'entry_is_known_when_recorded' then 'an entry that was not imported is known at another time than it was recorded'
        when 'entry_has_two_people' then 'an entry approved by whoever prepared it'
        when 'entry_lies_in_open_days_or_is_late' then format('an entry of %s in %s %s', wrong.event_date, wrong.area,
          case when wrong.event_date <= wrong.through then 'lies in days that are closed through ' || wrong.through
            else 'is called late, and its day is open' end)
        when 'entry_lies_after_the_opening' then
          format('an entry of %s in %s, whose books begin on %s', wrong.event_date, wrong.area, wrong.opened)
        when 'entry_reverses_a_change_of_its_day' then 'a reversal takes back a change of another day or area, or no change'
        else 'an entry is recorded at another time than it says' end
      using errcode = case wrong.law when 'entry_is_of_a_book' then 'foreign_key_violation' else 'check_violation' end,
        constraint = wrong.law;
  end if;
  if exists (select from (select distinct fact from added) a
             where not exists (select from facts.fact f where f.id = a.fact)) then
    raise exception 'an entry of a fact that is not there'
      using errcode = 'foreign_key_violation', constraint = 'entry_has_a_fact';
  end if;
  insert into books.unbalanced
    select number from added a where not exists (select from books.posting p where p.entry = a.number);
  return null;
end
$$;
revoke execute on function books.require_period() from public;

-- Whether all of these are entries of this transaction.
create function books.are_new(entries bigint[]) returns boolean language plpgsql as $$
begin
  return cardinality(entries) = (
    select count(*) from books.entry e where e.number = any (entries) and e.xmin = pg_current_xact_id()::xid);
end
$$;

-- All lines of a statement: they come with an entry of this transaction, hold together, and correct what is taken back.
create function books.require_lines() returns trigger language plpgsql as $$
declare
  entries constant bigint[] := array(select distinct entry from added);
  wrong record;
begin
  if not books.are_new(entries) then
    raise exception 'rows of books.line belong to no entry of this transaction'
      using errcode = 'check_violation', constraint = 'line_comes_with_its_entry';
  end if;
  select a.batch, a.code, a.event_date, law into wrong
    from added a, lateral (select case
      when cardinality(a.elements) <> length(a.categories) or cardinality(a.fissiles) <> length(a.categories)
        then 'line_contents_agree'
      when (a.reference is null) <> (a.nuclides is null) then 'line_isotopes_have_a_day'
      when cardinality(a.nuclides) is distinct from cardinality(a.nuclide_masses) then 'line_isotopes_have_masses'
      when (a.revision > 0 or a.reverses) and not exists (
          select from books.line b
          where b.area = a.area and b.batch = a.batch and b.code = a.code and b.event_date = a.event_date
            and b.reverses <> a.reverses and b.revision = case when a.reverses then a.revision else a.revision - 1 end)
        then 'line_revision_follows_a_reversal' end as law) laws
    where law is not null limit 1;
  if found then
    raise exception '%', case wrong.law
        when 'line_revision_follows_a_reversal' then
          format('a %s of batch %s on %s corrects nothing', wrong.code, wrong.batch, wrong.event_date)
        else format('the %s of batch %s on %s does not have a mass for each category and nuclide',
          wrong.code, wrong.batch, wrong.event_date) end
      using errcode = 'check_violation', constraint = wrong.law;
  end if;
  return null;
end
$$;
drop trigger line_comes_with_its_entry on books.line;
drop trigger line_revision_follows_a_reversal on books.line;
drop function books.require_earlier_revision();
create trigger line_holds after insert on books.line
  referencing new table as added for each statement execute function books.require_lines();

-- All postings of a statement, and whether their entries balance with them.
create function books.require_postings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  entries constant bigint[] := array(select distinct entry from added);
  wrong text;
begin
  if not books.are_new(entries) then
    raise exception 'rows of books.posting belong to no entry of this transaction'
      using errcode = 'check_violation', constraint = 'posting_comes_with_its_entry';
  end if;
  select law into wrong
    from added a, lateral (select case
      when (a.account = 'stock') <> (a.batch <> '') then 'posting_of_stock_has_a_batch'
      when a.fissile <> 0 and a.category not in ('N', 'D', 'E', 'U') then 'posting_fissile_is_of_uranium' end as law) laws
    where law is not null limit 1;
  if found then
    raise exception '%', case wrong
        when 'posting_of_stock_has_a_batch' then 'a posting of stock without a batch, or of another account with one'
        else 'a posting says fissile mass of what is no uranium' end
      using errcode = 'check_violation', constraint = wrong;
  end if;
  insert into books.unbalanced
    select c.entry
    from (
      select p.entry, count(*) as postings,
        bool_and(p.area = e.area and p.event_date = e.event_date and p.known_at = e.known_at)
          and sum(p.element) = 0 and sum(p.fissile) = 0
          and coalesce(sum(p.element) filter (where p.account = 'rebatching'), 0) = 0
          and coalesce(sum(p.fissile) filter (where p.account = 'rebatching'), 0) = 0 as kept,
        coalesce(sum(p.element) filter (where p.account = 'category-change'), 0) as changed_element,
        coalesce(sum(p.fissile) filter (where p.account = 'category-change'), 0) as changed_fissile
      from books.entry e join books.posting p on p.entry = e.number
      where e.number = any (entries) and p.entry = any (entries) group by p.entry, p.category) c
    group by c.entry
    having not bool_and(c.kept) or sum(c.postings) < 2 or sum(c.changed_element) <> 0 or sum(c.changed_fissile) <> 0;
  return null;
end
$$;
revoke execute on function books.require_postings() from public;
drop trigger posting_comes_with_its_entry on books.posting;
drop function books.require_own_entry();
create trigger posting_holds after insert on books.posting
  referencing new table as added for each statement execute function books.require_postings();

-- How every posting begins: alone or with others who post, and then what the book is; after the lock, so that a closing
-- just before is seen. The transaction ends in less than `AsKnown.SETTLES`, in which no entry may be under way: from
-- PostgreSQL 17 on the database ends one that takes longer; before, every statement and pause of one. Plans are not made
-- anew for each entry, which would take longer than what they plan; so they must not be such that are good only while
-- books are short, and find rows by index, never by looking through a table.
create function books.begin(asked text, alone boolean)
  returns table (area text, facility text, opened date, fact uuid, through date) language plpgsql as $$
begin
  perform set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
    case when current_setting('server_version_num')::int >= 170000
      then set_config('transaction_timeout', '50s', true)
      else set_config('statement_timeout', '20s', true) || set_config('idle_in_transaction_session_timeout', '20s', true) end;
  if alone then
    perform pg_advisory_xact_lock(books.period_lock(asked));
  else
    perform pg_advisory_xact_lock_shared(books.period_lock(asked));
  end if;
  return query
    select b.area, b.facility, b.opened, b.fact, (select max(c.through) from books.closing c where c.area = b.area)
    from books.book b where b.area = asked;
end
$$;
