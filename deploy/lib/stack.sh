# shellcheck shell=bash
# Schemas, data and services on a database that runs, and all of it down again. Expects: root, state, binaries and the ports.

start_stack() {
  mkdir -p "$state/log"
  (umask 077 && "$root/deploy/make-secrets" "$state/secrets" "${services[@]}")
  create_logins "${services[@]}"
  local service
  for service in "${services[@]}"; do run_command "$service" owner migrate; done
  import_samples evidence
  import_samples eia
  prepare_documents
  declare -p state binaries postgres_port port >"$state/stack.sh"
  rm -rf "$state/run"
  for service in "${services[@]}"; do rm -f "$state/log/$service.log"; done
  for service in "${services[@]}"; do start_service "$service"; done
  for service in "${services[@]}"; do await_ready "$service" "${port[$service]}"; done
  [ -z "${port[documents]:-}" ] || { start_service documents && await_ready documents "${port[documents]}"; }
  # Asks the evidence service for the units, with a token that is checked against the portal's keys: both must run.
  import_samples portal
  # After the events of the units have reached it, which the portal's demonstration waits for.
  import_samples action_plan
}

# What makes PDF files. Where it cannot be installed the suite runs without it, and its pages say to print instead.
prepare_documents() {
  [ -n "${port[documents]:-}" ] || return 0
  python_environment documents deploy/documents/requirements.txt >"$state/log/documents-install.log" 2>&1 && return
  say "The part that makes PDF files could not be installed ($state/log/documents-install.log); the suite starts without it."
  unset 'port[documents]'
}

stop_stack() {
  stop_services
  stop_database
}

# Whether the sample of evidence is imported as well; --demo sets it.
DEMONSTRATION_EVIDENCE=${DEMONSTRATION_EVIDENCE:-no}
export DEMONSTRATION_EVIDENCE

import_samples() {
  local log=$state/log/$1-import.log
  (with_settings "$1" runtime "$root/deploy/import-samples" "$1" "$binaries/${executable[$1]}" "${sources[$1]}" "$state/imported") >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    fail "The sample data of ${executable[$1]} could not be imported; the last lines are above, all of them in $log"
  }
}
