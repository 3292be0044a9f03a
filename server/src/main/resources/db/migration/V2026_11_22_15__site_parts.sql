-- What a facility has beside its balance areas. Rows are only added: an end is a row of its own.
create table site.part (
  kind     text not null constraint part_kind_is_known check (kind in
           ('item-control-area', 'key-measurement-point', 'security-area', 'storage-place', 'target')),
  facility text not null constraint part_has_a_facility references site.facility (code),
  code     text not null constraint part_code_has_its_form check (code ~ '^[A-Z0-9-]{1,12}$'),
  name     text not null constraint part_name_is_short check (length(name) between 1 and 100),
  within   text constraint part_within_has_its_form check (within ~ '^[A-Z0-9-]{1,12}$'),
  detail   text constraint part_detail_is_a_word check (detail ~ '^[a-z-]{1,20}$'),
  since    date not null,
  fact     uuid not null constraint part_has_a_fact references facts.fact (id),
  constraint part_key primary key (facility, kind, code)
);

create table site.part_end (
  kind     text not null,
  facility text not null,
  code     text not null,
  until    date not null,
  fact     uuid not null constraint part_end_has_a_fact references facts.fact (id),
  constraint part_ends_once primary key (facility, kind, code),
  constraint part_end_is_of_a_part foreign key (facility, kind, code) references site.part
);

create trigger part_never_changes before update or delete or truncate on site.part
  for each statement execute function facts.refuse_change();
create trigger part_end_never_changes before update or delete or truncate on site.part_end
  for each statement execute function facts.refuse_change();
grant select, insert on site.part, site.part_end to custodes_app;
