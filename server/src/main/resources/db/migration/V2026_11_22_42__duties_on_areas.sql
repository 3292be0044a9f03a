-- A duty is held for the whole house, or for one balance area.
alter table identity.account_duty add column area text not null default ''
  constraint account_duty_area_has_four_characters check (area = '' or area ~ '^[A-Z0-9-]{4}$');
comment on column identity.account_duty.area is 'Code of a balance area; empty for the whole house.';
alter table identity.account_duty drop constraint account_duty_key;
alter table identity.account_duty add constraint account_duty_key primary key (account, duty, area);
alter table identity.account_duty add constraint people_are_of_the_whole_house
  check (area = '' or duty not in ('administrator', 'key-officer'));
