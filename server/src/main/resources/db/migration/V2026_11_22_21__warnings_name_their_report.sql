-- A warning says which report it is about, so that one can go and look. What was warned of before says neither.

alter table reports.warning
  add column area text not null default '',
  add column report integer not null default 0 constraint warning_report_is_a_number check (report >= 0);
alter table reports.warning alter column area drop default, alter column report drop default;
