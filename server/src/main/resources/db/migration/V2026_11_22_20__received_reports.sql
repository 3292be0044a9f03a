-- Accounting reports as received, and the lines they amount to.
--
-- A report, an entry and a line are only added. A correction adds lines that turn the old ones round and lines with
-- the new values. reports.month holds sums of lines by month; it can be made again from them at any time.
-- One import runs at a time (an advisory lock), so its rows take the next free numbers, and higher means later.

create schema reports;
grant usage on schema reports to custodes_app;

create table reports.import (
  id uuid primary key,
  fact uuid not null references facts.fact (id),
  imported_at timestamptz not null,
  imported_by text not null,
  reports integer not null,
  entries bigint not null,
  warnings bigint not null,
  -- over the texts of all entries in order, each with a line feed: what the fact commits to
  entries_sha256 bytea not null constraint entries_sha256_is_a_hash check (length(entries_sha256) = 32)
);
create index import_in_order on reports.import (imported_at, id);

create table reports.file (
  import uuid not null references reports.import deferrable initially deferred,
  ordinal integer not null,
  name text not null constraint file_name_has_a_length check (length(name) between 1 and 200),
  size bigint not null,
  sha256 bytea not null constraint file_taken_once unique,
  primary key (import, ordinal)
);

create table reports.report (
  id bigint primary key,
  import uuid not null references reports.import deferrable initially deferred,
  file integer not null,
  country text not null,
  facility text not null,
  -- empty in a textual report that concerns no area
  area text not null,
  number integer not null constraint report_number_is_positive check (number > 0),
  type char(1) not null constraint report_type_is_known check (type in ('I', 'P', 'M', 'T')),
  report_date date not null,
  period_start date,
  period_end date,
  encoder text not null,
  entries integer not null,
  notes integer not null,
  constraint report_number_used_once unique (area, number)
);
create index report_by_period on reports.report (area, type, period_end);
create index report_by_import on reports.report (import);

-- An entry as received. The address says which logical entry it speaks of: itself for a new one, the corrected one
-- for C and D, the place it takes in the earlier report for A. The newest version at an address counts.
create table reports.entry (
  id bigint primary key,
  report bigint not null references reports.report deferrable initially deferred,
  kind char(2) not null constraint entry_kind_is_known check (kind in ('OI', 'NC')),
  number integer not null constraint entry_number_is_positive check (number > 0),
  status char(1) not null constraint entry_status_is_known check (status in ('N', 'U', 'C', 'D', 'A')),
  area text not null,
  address_report integer not null,
  address_entry integer not null,
  code text not null,
  event_date date,
  kmp text not null,
  batch text not null,
  shipper_batch text not null,
  description text not null,
  basis text not null,
  items integer,
  shipper text not null,
  receiver text not null,
  -- what is reported, by category of element: a letter each, and micrograms in the same order
  categories text not null,
  elements bigint[] not null,
  fissiles bigint[] not null,
  text text not null,
  constraint entry_number_used_once unique (report, kind, number),
  constraint entry_contents_agree
    check (cardinality(elements) = length(categories) and cardinality(fissiles) = length(categories))
);
create index entry_by_address on reports.entry (area, address_report, address_entry, id) where kind = 'OI';
create index entry_by_batch on reports.entry (area, batch, code, event_date) where batch <> '';
create index entry_in_transit on reports.entry (event_date, id) where code in ('SD', 'RD');

-- Each logical accounting entry as it stands: its newest version. It is live unless that version deletes it or says invalid.
create view reports.standing as
  select e.id, e.area, e.address_report, e.address_entry, r.number as report, e.number, r.type, e.status,
    e.status in ('N', 'C', 'A') as live, e.code, coalesce(e.event_date, r.period_end) as event_date, e.kmp, e.batch,
    e.shipper_batch, e.description, e.basis, e.items, e.shipper, e.receiver, e.categories, e.elements, e.fissiles
  from reports.entry e join reports.report r on r.id = e.report
  where e.kind = 'OI' and not exists (
    select from reports.entry later
    where later.kind = 'OI' and later.area = e.area and later.address_report = e.address_report
      and later.address_entry = e.address_entry and later.id > e.id);

-- What an entry does to the ledger of one area and category: the sum up to a date is the book inventory on that date.
-- A line that reverses carries the turned amounts of the line it takes back, at that line's date.
create table reports.line (
  id bigint primary key,
  entry bigint not null references reports.entry,
  area text not null,
  category char(1) not null constraint line_category_is_known check (category in ('N', 'D', 'E', 'U', 'P', 'T')),
  code text not null,
  event_date date not null,
  batch text not null,
  kmp text not null,
  reverses boolean not null,
  element bigint not null,
  fissile bigint not null
);
create index line_in_order on reports.line (area, category, event_date, id) include (code, element, fissile);
create index line_by_batch on reports.line (area, category, batch, event_date, id) include (code, element, fissile)
  where batch <> '';
create index line_by_batch_name on reports.line (batch text_pattern_ops) where batch <> '';
create index line_by_entry on reports.line (entry);

create table reports.month (
  area text not null,
  category char(1) not null,
  month date not null constraint month_starts_on_its_first_day check (extract(day from month) = 1),
  code text not null,
  lines bigint not null,
  element numeric(25) not null,
  fissile numeric(25) not null,
  primary key (area, category, month, code)
);

-- Sums of lines by code over whole days, both ends included: whole months from their totals, the days before the first
-- whole month and after the last one from the lines. The bounds are written out, so that each part can use its index.
create function reports.first_whole_month(first_day date) returns date language sql immutable parallel safe
as $$ select (date_trunc('month', (first_day - 1)::timestamp) + interval '1 month')::date $$;

create function reports.after_whole_months(last_day date) returns date language sql immutable parallel safe
as $$ select date_trunc('month', (last_day + 1)::timestamp)::date $$;

create function reports.sums(of_area text, of_category text, first_day date, last_day date)
  returns table (code text, lines numeric, element numeric, fissile numeric)
  language sql stable parallel safe
as $$
  select p.code, sum(p.lines), sum(p.element), sum(p.fissile)
  from (
    select m.code, m.lines::numeric as lines, m.element, m.fissile
    from reports.month m
    where m.area = of_area and m.category = of_category
      and m.month >= reports.first_whole_month(first_day) and m.month < reports.after_whole_months(last_day)
    union all
    select l.code, count(*), sum(l.element), sum(l.fissile)
    from reports.line l
    where l.area = of_area and l.category = of_category
      and l.event_date between first_day and least(last_day, reports.first_whole_month(first_day) - 1)
    group by l.code
    union all
    select l.code, count(*), sum(l.element), sum(l.fissile)
    from reports.line l
    where l.area = of_area and l.category = of_category
      and l.event_date between
        greatest(first_day, reports.first_whole_month(first_day), reports.after_whole_months(last_day)) and last_day
    group by l.code) p
  group by p.code
$$;

-- A shipment and the receipt that answers it in full. What has no match is in transit, or differs.
create table reports.transit_match (
  shipment bigint not null references reports.entry,
  receipt bigint not null references reports.entry,
  primary key (shipment, receipt)
);
create index transit_match_by_receipt on reports.transit_match (receipt);

-- Domestic shipments and receipts that count and have no counterpart which counts.
create view reports.open_transfer as
  select s.* from reports.standing s
  where s.code in ('SD', 'RD') and s.live and s.type = 'I'
    and not exists (
      select from reports.transit_match m join reports.standing o on o.id = m.receipt
      where m.shipment = s.id and o.live)
    and not exists (
      select from reports.transit_match m join reports.standing o on o.id = m.shipment
      where m.receipt = s.id and o.live);

create table reports.warning (
  import uuid not null references reports.import deferrable initially deferred,
  ordinal integer not null,
  rule integer not null,
  code text not null,
  file text not null,
  line bigint not null,
  kind text not null,
  entry integer not null,
  label text not null,
  text text not null,
  primary key (import, ordinal)
);

grant select on reports.standing, reports.open_transfer to custodes_app;
grant select, insert on reports.import, reports.file, reports.report, reports.entry, reports.line,
  reports.transit_match, reports.warning to custodes_app;
grant select, insert, update on reports.month to custodes_app;

-- After a large import the planner needs to know how large; from PostgreSQL 17 on the application may tell it.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on reports.report, reports.entry, reports.line, reports.month to custodes_app';
  end if;
end
$$;
