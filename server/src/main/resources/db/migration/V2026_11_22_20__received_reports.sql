-- Accounting reports as received, and the lines they amount to.
--
-- A report, an entry and a line are only added. A correction adds lines that turn the old ones round and lines with
-- the new values. reports.month holds sums of lines by month; it can be made again from them at any time.

create schema reports;
grant usage on schema reports to custodes_app;

create table reports.import (
  id uuid primary key,
  fact uuid not null references facts.fact,
  imported_at timestamptz not null,
  imported_by text not null,
  reports integer not null,
  entries bigint not null,
  warnings bigint not null,
  -- over the texts of all entries in order, each with a line feed: what the fact commits to
  entries_sha256 bytea not null constraint entries_sha256_is_a_hash check (length(entries_sha256) = 32)
);

create table reports.file (
  import uuid not null references reports.import,
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
  facility text,
  area text not null,
  number bigint not null constraint report_number_is_positive check (number > 0),
  type char(1) not null constraint report_type_is_known check (type in ('I', 'P', 'M', 'T')),
  report_date date not null,
  period_start date,
  period_end date,
  encoder text,
  entries integer not null,
  notes integer not null,
  constraint report_number_used_once unique (area, number)
);
create index report_by_area on reports.report (area, type, period_end);
create index report_by_import on reports.report (import);

create sequence reports.report_id;
create sequence reports.entry_id;

-- An entry as received. The three address columns say which logical entry it speaks of: itself for a new one, the
-- corrected one for C and D, the place it takes in the earlier report for A. The newest version of an address counts.
create table reports.entry (
  id bigint primary key,
  report bigint not null references reports.report,
  kind char(2) not null constraint entry_kind_is_known check (kind in ('OI', 'NC')),
  number integer not null constraint entry_number_is_positive check (number > 0),
  status char(1) constraint entry_status_is_known check (status in ('N', 'U', 'C', 'D', 'A')),
  area text not null,
  address_report bigint not null,
  address_entry integer not null,
  code text,
  event_date date,
  kmp text,
  batch text,
  shipper_batch text,
  description text,
  basis char(1),
  items bigint,
  shipper text,
  receiver text,
  text text not null,
  constraint entry_number_used_once unique (report, kind, number)
);
create index entry_by_address on reports.entry (area, address_report, address_entry, id) where kind = 'OI';
create index entry_by_batch on reports.entry (area, batch, id) where batch is not null;
create index entry_in_transit on reports.entry (code, area, event_date) where code in ('SD', 'RD');

-- What an entry adds to the accounts as reported, by category of element. Changes (source I) carry the sign of their
-- effect on the book; listed (P) and stated (M) figures stand as printed. A reversing line carries the negative of
-- the line it takes back, at that line's date.
create table reports.line (
  entry bigint not null references reports.entry,
  source char(1) not null constraint line_source_is_known check (source in ('I', 'P', 'M')),
  area text not null,
  category char(1) not null constraint line_category_is_known check (category in ('N', 'D', 'E', 'U', 'P', 'T')),
  code text not null,
  event_date date not null,
  batch text,
  kmp text,
  reverses boolean not null,
  items bigint not null,
  element bigint not null,
  fissile bigint not null
);
create index line_in_order on reports.line (area, category, event_date, entry) include (code, element, fissile) where source = 'I';
create index line_by_batch on reports.line (area, category, batch, event_date, entry) where batch is not null;
create index line_by_entry on reports.line (entry);
create index line_stated on reports.line (area, category, event_date, code) where source = 'M';
create index line_listed on reports.line (area, event_date, category) where source = 'P';

create table reports.month (
  source char(1) not null,
  area text not null,
  category char(1) not null,
  code text not null,
  month date not null constraint month_starts_on_its_first_day check (extract(day from month) = 1),
  lines bigint not null,
  element numeric(25) not null,
  fissile numeric(25) not null,
  primary key (area, category, source, month, code)
);

create table reports.warning (
  import uuid not null references reports.import,
  ordinal integer not null,
  rule integer not null,
  code text not null,
  file text not null,
  area text,
  report bigint,
  kind char(2),
  entry integer,
  label text,
  text text not null,
  primary key (import, ordinal)
);

grant select, insert on reports.import, reports.file, reports.report, reports.entry, reports.line, reports.warning
  to custodes_app;
grant select, insert, update on reports.month to custodes_app;
grant usage on sequence reports.report_id, reports.entry_id to custodes_app;
