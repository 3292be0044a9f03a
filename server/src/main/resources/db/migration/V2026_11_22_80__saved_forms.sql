-- Forms for changes that recur. One person keeps, replaces and deletes them; no fact tells of it, since a form changes
-- no figure and what is made with it is signed like any other change.
create table books.saved_form (
  area   text not null constraint saved_form_is_of_a_book references books.book (area),
  name   text not null constraint saved_form_name_is_short check (length(name) between 1 and 60),
  code   text not null constraint saved_form_code_has_two_letters check (code ~ '^[A-Z]{2}$'),
  fields text[] not null,
  texts  text[] not null,
  person uuid not null,
  constraint saved_form_key primary key (area, name),
  constraint saved_form_has_a_text_for_each_field check (array_length(fields, 1) = array_length(texts, 1)),
  constraint saved_form_is_not_too_long check (octet_length(array_to_string(fields, '') || array_to_string(texts, '')) <= 80000)
);
comment on table books.saved_form is 'What stands in forms that recur, by the names of their fields.';
grant select, insert, update, delete on books.saved_form to custodes_app;
