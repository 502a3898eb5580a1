# shellcheck shell=bash
# The services as processes of this machine. Expects: root, state, binaries, postgres_port and a port for each.

# By the name of their schema, in the order in which they start.
services=(evidence qa action_plan eia portal)
declare -A executable=([evidence]=evidence-service [qa]=qa-service [action_plan]=action-plan-service [eia]=eia-service [portal]=portal)
declare -A sources=([evidence]=$root/Services/Evidence [qa]=$root/Services/QA [action_plan]=$root/Services/ActionPlan [eia]=$root/Services/EIA [portal]=$root/Services/Portal)
# Beside the portal, without a database: makes PDF files.
executable[documents]=documents
declare -A port=()
declare -A process=()

choose_free_ports() {
  local service
  for service in "${services[@]}" documents; do port[$service]=$(free_port); done
}

address_of() { echo "http://127.0.0.1:${port[$1]}"; }

# Services as others know them: whose tokens they take, and whom they tell of events.
issuers() {
  local service
  for service in "$@"; do printf ',%s|%s/.well-known/jwks.json|service' "${executable[$service]}" "$(address_of "$service")"; done
}
subscribers() {
  local service list=
  for service in "$@"; do list+=${list:+,}"${executable[$service]}|$(address_of "$service")/v1/events"; done
  echo "$list"
}

# with_settings SERVICE LOGIN COMMAND…: becomes the command, with the service's settings; LOGIN is owner or runtime.
# To be called in a subshell or in the background, where it leaves no shell between the caller and the command.
with_settings() {
  local service=$1 login=$2
  shift 2
  unset "${!PG@}"
  local portal="http://localhost:${port[portal]}" secrets="$state/secrets/$service" database="127.0.0.1:$postgres_port/$database_name"
  local people="$portal|$portal/.well-known/jwks.json|person"
  export ENVIRONMENT=demonstration HTTP_HOST=127.0.0.1 HTTP_PORT=${port[$service]} PUBLIC_URL="http://localhost:${port[$service]}" LOG_LEVEL=${LOG_LEVEL:-info} LOG_FORMAT=${LOG_FORMAT:-text}
  case $login in
    owner) export DATABASE_OWNER_URL="postgresql://${service}_owner@$database" SECRETS_DIRECTORY="$secrets-owner" ;;
    runtime) export DATABASE_URL="postgresql://${service}_runtime@$database" SECRETS_DIRECTORY=$secrets SIGNING_KEY_FILE="$secrets/signing_key.pem" ;;
  esac
  case $service in
    evidence)
      TOKEN_ISSUERS=$people$(issuers qa action_plan) EVENT_SUBSCRIBERS=$(subscribers qa action_plan eia)
      FILES_DIRECTORY="$state/files" FILE_SCANNING=${FILE_SCANNING:-false}
      export FILES_DIRECTORY FILE_SCANNING
      ;;
    qa) TOKEN_ISSUERS=$people$(issuers evidence action_plan) EVENT_SUBSCRIBERS=$(subscribers evidence action_plan) ;;
    action_plan) TOKEN_ISSUERS=$people$(issuers evidence qa eia) EVENT_SUBSCRIBERS=$(subscribers evidence qa eia) ;;
    eia) TOKEN_ISSUERS=$people$(issuers evidence action_plan) EVENT_SUBSCRIBERS=$(subscribers action_plan) ;;
    portal)
      export EVIDENCE_URL QA_URL ACTION_PLAN_URL EIA_URL PUBLIC_URL=$portal DEMONSTRATION_SIGN_IN=true
      EVIDENCE_URL=$(address_of evidence) QA_URL=$(address_of qa) ACTION_PLAN_URL=$(address_of action_plan) EIA_URL=$(address_of eia)
      [ -z "${port[documents]:-}" ] || export DOCUMENTS_URL="http://127.0.0.1:${port[documents]}"
      ;;
  esac
  export TOKEN_ISSUERS EVENT_SUBSCRIBERS
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

# The process's number is kept in a file as well: deploy/lib/switch may end a service and start it anew.
start_service() {
  if [ "$1" = documents ]; then
    HTTP_HOST=127.0.0.1 HTTP_PORT=${port[documents]} "$root/.local/documents/bin/python" "$root/deploy/documents/documents.py" >>"$state/log/$1.log" 2>&1 9>&- &
  else
    with_settings "$1" runtime "$binaries/${executable[$1]}" serve >>"$state/log/$1.log" 2>&1 9>&- &
  fi
  process[$1]=$!
  mkdir -p "$state/run"
  echo "${process[$1]}" >"$state/run/$1.pid"
}

process_of() { cat "$state/run/$1.pid"; }

# A process that has ended and that nobody has waited for has no program any more.
is_running() { [ -e "/proc/$(process_of "$1")/exe" ]; }

# await_ready SERVICE PORT
await_ready() {
  local deadline=$((SECONDS + 60)) path=/readyz
  [ "$1" != documents ] || path=/livez
  until answers "$2" "$path"; do
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

# stop_service SERVICE: as an operator would, and for good after 20 seconds
stop_service() {
  local deadline=$((SECONDS + 20)) pid
  [ -f "$state/run/$1.pid" ] || return 0
  pid=$(process_of "$1")
  kill -TERM "$pid" 2>/dev/null || return 0
  while is_running "$1" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.05; done
  if is_running "$1"; then
    say "${executable[$1]} did not stop within 20 seconds; ending it." >&2
    kill -KILL "$pid" 2>/dev/null || true
  fi
  wait "$pid" 2>/dev/null || true
}

stop_services() {
  local service
  for service in portal documents eia action_plan qa evidence; do stop_service "$service"; done
}
