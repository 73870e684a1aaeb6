#!/bin/sh
# Runs once, when the database is made. Three roles, each with no more than it needs: the superuser makes the other two
# and is then used by nobody; the owner migrates; the application reads and writes as a member of vigil_app, for which
# row security holds (migration 0008).
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v owner_password="$DATABASE_OWNER_PASSWORD" -v app_password="$DATABASE_APP_PASSWORD" <<'SQL'
CREATE ROLE vigil_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE vigil_app NOLOGIN;
CREATE ROLE vigil_login LOGIN PASSWORD :'app_password';
GRANT vigil_app TO vigil_owner, vigil_login;
ALTER DATABASE vigil OWNER TO vigil_owner;
REVOKE ALL ON DATABASE vigil FROM PUBLIC;
GRANT CONNECT ON DATABASE vigil TO vigil_login;
SQL
