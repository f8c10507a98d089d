#!/bin/sh
# Init script of the database container: roles, their passwords and the two databases. Runs on an empty volume only.
set -eu
here=/parta-init

run() {
  psql --username "$POSTGRES_USER" --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$@"
}

run postgres --file "$here/roles.sql"
# \getenv keeps the passwords off the command line.
run postgres <<'SQL'
\getenv owner_password PARTA_OWNER_PASSWORD
\getenv app_password PARTA_APP_PASSWORD
ALTER ROLE parta_owner PASSWORD :'owner_password';
ALTER ROLE parta_app PASSWORD :'app_password';
SELECT format('CREATE DATABASE %I OWNER parta_owner', name)
  FROM unnest(ARRAY['parta', 'parta_keys']) AS name
 WHERE name NOT IN (SELECT datname FROM pg_database) \gexec
SQL
for database in parta parta_keys; do
  run "$database" --file "$here/roles.sql"
done
