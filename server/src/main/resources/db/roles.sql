-- The roles of a Custodes database, without passwords. Run once, as a role that may create roles.
-- The owner cannot log in; the migrator may take its place, and is used by migrations alone;
-- the application may do only what a migration grants to it, table by table.
do $$
begin
  if not exists (select from pg_roles where rolname = 'custodes_owner') then
    create role custodes_owner nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'custodes_migrator') then
    create role custodes_migrator login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'custodes_app') then
    create role custodes_app login noinherit;
  end if;
end
$$;
-- PostgreSQL 16 can say that a grant is not inherited; before, the migrator's own noinherit says it.
do $$
begin
  if current_setting('server_version_num')::integer >= 160000 then
    execute 'grant custodes_owner to custodes_migrator with inherit false, set true';
  else
    execute 'grant custodes_owner to custodes_migrator';
  end if;
end
$$;
