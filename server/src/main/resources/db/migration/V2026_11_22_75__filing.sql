create schema filing;
comment on schema filing is 'Room filing: reports made from the books, signed by two, and what became of them.';

create table filing.file (
  sha256 bytea constraint file_key primary key constraint file_hash_has_32_bytes check (length(sha256) = 32),
  bytes  bytea not null constraint file_holds_something check (length(bytes) > 0),
  constraint file_has_its_hash check (sha256 = sha256(bytes))
);
comment on table filing.file is 'The exact bytes of a report, from before the first signature.';

create table filing.source (
  sha256 bytea not null constraint source_is_of_a_file references filing.file,
  line   integer not null constraint source_is_of_a_line check (line >= 1),
  place  integer not null constraint source_has_a_place check (place >= 1),
  entry  uuid not null,
  constraint source_key primary key (sha256, line, place)
);
comment on table filing.source is 'Which entries of the books each accounting entry of a report came from.';

create table filing.report (
  filing            bigint generated always as identity constraint report_key primary key,
  area              text not null constraint report_area_is_a_code check (length(area) = 4),
  number            integer not null constraint report_is_numbered_from_one check (number >= 1),
  attempt           integer not null constraint report_is_tried_from_one check (attempt >= 1),
  country           text not null,
  facility          text not null,
  kind              text not null constraint report_kind_is_one check (kind in ('ICR', 'PIL', 'MBR', 'TEXTUAL')),
  correcting        boolean not null,
  made              date not null,
  period_start      date not null,
  period_end        date not null,
  balance_start     date not null,
  balance_end       date not null,
  encoder           text not null,
  remark            text,
  gram_decimals     integer not null,
  kilogram_decimals integer not null,
  both_fissile      boolean not null,
  known_at          timestamptz not null,
  last_entry        bigint not null,
  entries           integer not null constraint report_has_an_entry check (entries >= 1),
  sha256            bytea not null constraint report_has_a_file references filing.file,
  preparer          uuid not null,
  approver          uuid,
  filed_at          timestamptz not null,
  fact              uuid not null constraint report_has_one_fact unique,
  constraint report_number_is_used_once unique (area, number, attempt),
  constraint report_period_ends_after_it_starts check (period_start <= period_end and balance_start <= balance_end),
  constraint report_is_made_after_its_period check (made >= period_end),
  constraint report_of_words_has_words check (kind <> 'TEXTUAL' or remark is not null),
  constraint report_has_two_people check (approver is null or approver <> preparer)
);
comment on table filing.report is 'Reports that people signed; a number of an area is used for one report.';
comment on column filing.report.attempt is 'How often it was filed: once more after each rejection.';
comment on column filing.report.last_entry is 'Number of the last entry of the books that it could know.';

create table filing.delivery (
  told     bigint generated always as identity constraint delivery_key primary key,
  area     text not null,
  number   integer not null,
  attempt  integer not null,
  receiver text not null constraint delivery_receiver_is_one check (receiver in ('authority', 'agency')),
  step     text not null constraint delivery_step_is_one check (step in ('sent', 'received', 'rejected', 'resubmitted')),
  reason   text not null constraint delivery_reason_is_short check (length(reason) <= 2000),
  person   uuid not null,
  at       timestamptz not null,
  fact     uuid not null constraint delivery_has_one_fact unique,
  constraint delivery_is_of_a_report foreign key (area, number, attempt) references filing.report (area, number, attempt),
  constraint delivery_rejects_for_a_reason check ((step = 'rejected') = (reason <> ''))
);
comment on table filing.delivery is 'What became of reports outside this house.';
create index delivery_by_report on filing.delivery (area, number, attempt, told);

-- Filled by the follower filing.touches, which can fill it again from the log.
create table filing.touched (
  area  text not null,
  month date not null constraint touched_month_is_a_first_day check (extract(day from month) = 1),
  at    timestamptz not null,
  constraint touched_key primary key (area, month)
);
comment on table filing.touched is 'When a month of an area''s books was touched last.';

-- A number of an area is above all before it, or a rejected report's with the next attempt. That it is
-- the next one, reports from elsewhere counted, is asked under the same lock before it is signed.
create function filing.refuse_number() returns trigger language plpgsql as $$
declare
  highest integer := (select max(number) from filing.report where area = new.area);
  last    integer := (select max(attempt) from filing.report where area = new.area and number = new.number);
begin
  perform pg_advisory_xact_lock(hashtextextended('filing.' || new.area, 0));
  if last is null and new.number < highest then
    raise exception 'report_numbers_go_up: % % comes after %', new.area, new.number, highest
      using errcode = 'check_violation';
  end if;
  if last is not null and (new.attempt <> last + 1 or not exists (
    select from filing.delivery where area = new.area and number = new.number and attempt = last
      and step = 'rejected')) then
    raise exception 'report_is_filed_anew_after_a_rejection: % %', new.area, new.number
      using errcode = 'check_violation';
  end if;
  if last is null and new.attempt <> 1 then
    raise exception 'report_is_tried_from_one: % %', new.area, new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger report_number_follows before insert on filing.report
  for each row execute function filing.refuse_number();

create trigger file_never_changes before update or delete or truncate on filing.file
  for each statement execute function facts.refuse_change();
create trigger source_never_changes before update or delete or truncate on filing.source
  for each statement execute function facts.refuse_change();
create trigger report_never_changes before update or delete or truncate on filing.report
  for each statement execute function facts.refuse_change();
create trigger delivery_never_changes before update or delete or truncate on filing.delivery
  for each statement execute function facts.refuse_change();

grant usage on schema filing to custodes_app;
grant select, insert on filing.file, filing.source, filing.report, filing.delivery to custodes_app;
grant select, insert, update, delete on filing.touched to custodes_app;
