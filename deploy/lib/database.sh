# shellcheck shell=bash
# The private PostgreSQL under "$state". Expects: root, state, postgres_port. After start_database, psql speaks to it as the superuser.

database_name=equality_standard
postgres_options=()

start_database() {
  # What was imported is remembered beside the data: without the one the other means nothing.
  [ -d "$state/postgres" ] || rm -rf "$state/imported"
  "$root/deploy/postgres/private-cluster" start "$state/postgres" "$postgres_port" "${postgres_options[@]}" >"$state/log/postgres-start.log" 2>&1 9>&- || {
    tail -n 20 "$state/log/postgres-start.log" >&2
    fail "PostgreSQL did not start."
  }
  export PGHOST=127.0.0.1 PGPORT=$postgres_port PGUSER=postgres PGDATABASE=postgres PGPASSFILE=$state/postgres/pgpass PGPASSFILE="$state/postgres/pgpass"
}

stop_database() {
  "$root/deploy/postgres/private-cluster" stop "$state/postgres" >>"$state/log/postgres-start.log" 2>&1 || true
}

# create_logins SERVICE…: the suite's database, with a schema, an owner and a runtime login for each service
create_logins() {
  local service
  [ "$(psql -XAtc "SELECT 1 FROM pg_database WHERE datname = '$database_name'")" = 1 ] || psql -Xqc "CREATE DATABASE $database_name"
  for service in "$@"; do
    PGDATABASE=$database_name "$root/deploy/postgres/create-service" "$service" "$state/secrets/postgres"
  done
}
