-- The human behind an account has a random pseudonym of their own. Facts name people by it and by nothing else.
create table identity.person (
  id        uuid constraint person_key primary key,
  made_at   timestamptz not null,
  erased_at timestamptz,
  erased_by uuid constraint person_erased_by_a_fact references facts.fact (id),
  constraint person_erased_with_a_fact check ((erased_at is null) = (erased_by is null))
);
comment on table identity.person is 'Pseudonyms. Whose they are is in identity.person_name, sealed with a key that is not in this database.';

-- AES-256-GCM under the person's own key: one byte of version, twelve of nonce, then the sealed text and its tag.
create table identity.person_name (
  person uuid constraint person_name_key primary key references identity.person,
  sealed bytea not null constraint person_name_has_its_form check (length(sealed) between 29 and 1000)
);

-- Accounts made before people had pseudonyms of their own keep theirs: facts have named them by it.
insert into identity.person (id, made_at) select id, made_at from identity.account;
alter table identity.account add column person uuid;
update identity.account set person = id;
alter table identity.account alter column person set not null;
alter table identity.account add constraint account_has_a_person foreign key (person) references identity.person
  deferrable initially deferred;
create index account_by_person on identity.account (person);

-- SQL has no key to seal with: the program seals these once, when it starts, and empties the column.
alter table identity.account rename column name to plain_name;
alter table identity.account alter column plain_name drop not null;
comment on column identity.account.plain_name is 'Names from before they were sealed; empty once the program has started.';
comment on table identity.account is 'How a person signs in. Facts do not name the login.';

grant select, insert on identity.person, identity.person_name to custodes_app;
grant update (erased_at, erased_by) on identity.person to custodes_app;
grant delete on identity.person_name, identity.password, identity.session to custodes_app;
grant update (plain_name, login) on identity.account to custodes_app;
