create schema site;
comment on schema site is 'Room site: the State''s facilities and material balance areas.';

create table site.facility (
  code  text not null constraint facility_key primary key
        constraint facility_code_has_four_characters check (code ~ '^[A-Z0-9-]{4}$'),
  name  text not null constraint facility_name_is_short check (length(name) between 1 and 100),
  since date not null,
  fact  uuid not null constraint facility_has_a_fact references facts.fact (id)
);

create table site.area (
  code     text not null constraint area_key primary key
           constraint area_code_has_four_characters check (code ~ '^[A-Z0-9-]{4}$'),
  facility text not null constraint area_has_a_facility references site.facility (code),
  name     text not null constraint area_name_is_short check (length(name) between 1 and 100),
  kind     text not null constraint area_kind_is_known check (kind in ('bulk', 'item', 'unknown')),
  since    date not null,
  fact     uuid not null constraint area_has_a_fact references facts.fact (id)
);
create index area_by_facility on site.area (facility, code);

create trigger facility_never_changes before update or delete or truncate on site.facility
  for each statement execute function facts.refuse_change();
create trigger area_never_changes before update or delete or truncate on site.area
  for each statement execute function facts.refuse_change();

grant usage on schema site to custodes_app;
grant select, insert on site.facility, site.area to custodes_app;
