# shellcheck shell=bash
# The services as processes of this machine. Expects: root, state, binaries, postgres_port, evidence_port, portal_port.

services=(evidence portal)
declare -A executable=([evidence]=evidence-service [portal]=portal)
declare -A sources=([evidence]=$root/Services/Evidence [portal]=$root/Services/Portal)
declare -A process=()

# with_settings SERVICE LOGIN COMMAND…: becomes the command, with the service's settings; LOGIN is owner or runtime.
# To be called in a subshell or in the background, where it leaves no shell between the caller and the command.
with_settings() {
  local service=$1 login=$2
  shift 2
  unset "${!PG@}"
  local portal="http://localhost:$portal_port" secrets="$state/secrets/$service" database="127.0.0.1:$postgres_port/$database_name"
  export ENVIRONMENT=demonstration HTTP_HOST=127.0.0.1 LOG_LEVEL=${LOG_LEVEL:-info} LOG_FORMAT=${LOG_FORMAT:-text}
  case $login in
    owner) export DATABASE_OWNER_URL="postgresql://${service}_owner@$database" SECRETS_DIRECTORY="$secrets-owner" ;;
    runtime) export DATABASE_URL="postgresql://${service}_runtime@$database" SECRETS_DIRECTORY=$secrets SIGNING_KEY_FILE="$secrets/signing_key.pem" ;;
  esac
  case $service in
    evidence)
      export HTTP_PORT=$evidence_port PUBLIC_URL="http://localhost:$evidence_port"
      export TOKEN_ISSUERS="$portal|$portal/.well-known/jwks.json|person" EVENT_SUBSCRIBERS=
      ;;
    portal)
      export HTTP_PORT=$portal_port PUBLIC_URL=$portal EVIDENCE_URL="http://127.0.0.1:$evidence_port" DEMONSTRATION_SIGN_IN=true
      ;;
  esac
  exec "$@"
}

# run_command SERVICE LOGIN ARGUMENTS…: one command of a service's executable, its output kept in a log
run_command() {
  local service=$1 login=$2 log="$state/log/$1-$3.log"
  shift 2
  (with_settings "$service" "$login" "$binaries/${executable[$service]}" "$@") >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    fail "${executable[$service]} $1 failed; its last lines are above, all of them in $log"
  }
}

start_service() {
  with_settings "$1" runtime "$binaries/${executable[$1]}" serve >"$state/log/$1.log" 2>&1 9>&- &
  process[$1]=$!
}

is_running() { kill -0 "${process[$1]}" 2>/dev/null; }

# await_ready SERVICE PORT
await_ready() {
  local deadline=$((SECONDS + 60))
  until answers "$2" /readyz; do
    is_running "$1" || report_death "$1"
    [ "$SECONDS" -lt "$deadline" ] || report_death "$1" "was not ready within a minute"
    sleep 0.1
  done
}

# report_death SERVICE [WHAT]
report_death() {
  say "${executable[$1]} ${2:-stopped by itself}. Its last lines:" >&2
  tail -n 20 "$state/log/$1.log" >&2
  fail "All of its log is in $state/log/$1.log"
}

# Stays until a service ends, which none should.
watch_services() {
  local service
  { wait -n "${process[@]}" || true; } 2>/dev/null
  for service in "${!process[@]}"; do
    is_running "$service" || report_death "$service"
  done
}

stop_services() {
  local service deadline
  for service in portal evidence; do
    [ -n "${process[$service]:-}" ] || continue
    kill -TERM "${process[$service]}" 2>/dev/null || continue
    deadline=$((SECONDS + 20))
    while is_running "$service" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.1; done
    if is_running "$service"; then
      say "${executable[$service]} did not stop within 20 seconds; ending it." >&2
      kill -KILL "${process[$service]}" 2>/dev/null || true
    fi
    wait "${process[$service]}" 2>/dev/null || true
  done
}
