-- One more duty: whoever keeps a facility's books.
alter table identity.account_duty drop constraint duty_is_known;
alter table identity.account_duty add constraint duty_is_known check (duty in (
  'administrator', 'key-officer', 'reporting-officer', 'inspector', 'facility-engineer', 'regulator', 'manager', 'duty-officer',
  'accountant'));
