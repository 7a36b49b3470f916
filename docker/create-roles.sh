#!/bin/sh
# Runs once, when the database server's volume is empty: the two roles of docs/operations/database.md.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$JEJAK_OWNER_PASSWORD" --set app_password="$JEJAK_APP_PASSWORD" <<'SQL'
CREATE ROLE jejak_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE jejak_app LOGIN PASSWORD :'app_password';
GRANT jejak_app TO jejak_owner;
CREATE DATABASE jejak OWNER jejak_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE jejak FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE jejak TO jejak_app;
SQL
