create table filing.statement (
  statement uuid constraint statement_key primary key,
  reference text not null constraint statement_reference_has_a_length check (length(reference) between 1 and 40),
  issued    date not null,
  lines     integer not null constraint statement_has_lines check (lines between 1 and 200),
  sha256    bytea not null constraint statement_is_taken_once unique
    constraint statement_hash_has_32_bytes check (length(sha256) = 32),
  person    uuid not null,
  at        timestamptz not null,
  fact      uuid not null constraint statement_has_one_fact unique
);
comment on table filing.statement is 'Statements of book inventory that the Agency sent, as somebody here took them in.';

create table filing.statement_line (
  statement        uuid not null constraint statement_line_is_of_a_statement references filing.statement,
  line             integer not null constraint statement_line_is_numbered_from_one check (line >= 1),
  area             text not null constraint statement_line_area_is_a_code check (length(area) = 4),
  day              date not null,
  category         char(1) not null constraint statement_line_category_is_known check (category in ('N', 'D', 'E', 'U', 'P', 'T')),
  element          bigint not null,
  fissile          bigint not null,
  element_decimals integer not null constraint statement_line_element_decimals_are_few check (element_decimals between 0 and 9),
  fissile_decimals integer not null constraint statement_line_fissile_decimals_are_few check (fissile_decimals between 0 and 6),
  -- what books and reports said when it was taken in; the book is missing where no books are kept here, or not of that day
  book_element     bigint,
  book_fissile     bigint,
  report_element   bigint not null,
  report_fissile   bigint not null,
  constraint statement_line_key primary key (statement, line),
  constraint statement_line_is_said_once unique (statement, area, day, category),
  constraint statement_line_book_is_whole check ((book_element is null) = (book_fissile is null))
);
comment on table filing.statement_line is 'What a statement says of an area and category, and what was said here then.';

create trigger statement_never_changes before update or delete or truncate on filing.statement
  for each statement execute function facts.refuse_change();
create trigger statement_line_never_changes before update or delete or truncate on filing.statement_line
  for each statement execute function facts.refuse_change();

grant select, insert on filing.statement, filing.statement_line to custodes_app;
