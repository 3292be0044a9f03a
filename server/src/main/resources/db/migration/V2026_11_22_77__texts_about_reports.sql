alter table filing.report add column about text
  constraint report_is_about_a_report_or_entry check (about ~ '^[0-9]{1,9}(/[0-9]{1,9})?$');
alter table filing.report add constraint report_of_words_alone_is_about_another
  check (about is null or kind = 'TEXTUAL');
comment on column filing.report.about is 'What a textual report is about: a report of the same area, 7, or an entry of it, 7/2.';
