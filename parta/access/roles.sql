-- The three roles, for PostgreSQL 15 to 18. Run it as superuser: once in any database, and once in each database of
-- the product after it is made. Running it again changes nothing. Passwords are set elsewhere (databases.sh).
DO $roles$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'parta_owner') THEN
    CREATE ROLE parta_owner;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'parta_app') THEN
    CREATE ROLE parta_app;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'parta_sight') THEN
    CREATE ROLE parta_sight;
  END IF;

  -- Owns every table and migrates; even it is held by FORCE ROW LEVEL SECURITY.
  ALTER ROLE parta_owner LOGIN CREATEDB NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOREPLICATION;
  -- The product at run time: owns nothing, makes nothing.
  ALTER ROLE parta_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
  -- Nobody signs in as it: it only owns the function that looks up grants past the policies that rest on it.
  ALTER ROLE parta_sight NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS NOREPLICATION;

  -- Plain GRANT is what 15 knows; from 16 on it includes SET, which ALTER FUNCTION ... OWNER TO asks for.
  IF NOT pg_has_role('parta_owner', 'parta_sight', 'MEMBER') THEN
    GRANT parta_sight TO parta_owner;
  END IF;

  -- The new owner of a function must be allowed to create in its schema.
  IF (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) = 'parta_owner' THEN
    GRANT USAGE, CREATE ON SCHEMA public TO parta_sight;
    GRANT USAGE ON SCHEMA public TO parta_app;
  END IF;
END
$roles$;
