# shellcheck shell=bash
# Schemas, data and services on a database that runs, and all of it down again. Expects: root, state, binaries and the three ports.

start_stack() {
  mkdir -p "$state/log"
  (umask 077 && "$root/deploy/make-secrets" "$state/secrets" "${services[@]}")
  create_logins "${services[@]}"
  local service
  for service in "${services[@]}"; do run_command "$service" owner migrate; done
  import_samples
  start_service evidence
  start_service portal
  await_ready evidence "$evidence_port"
  await_ready portal "$portal_port"
}

stop_stack() {
  stop_services
  stop_database
}

import_samples() {
  local standard
  for standard in "$root"/Services/Evidence/Standards/*.json; do import_once evidence import-standard "$standard"; done
  import_once evidence import-glossary "$root/Services/Evidence/Glossary/glossary.csv"
  import_once evidence import-units "$root/Services/Evidence/Units/sample-units.csv"
  import_once portal import-people "$root/Services/Portal/Sample/people.json"
}

import_demonstration() { import_once evidence import-demonstration "$root/Services/Evidence/Demonstration/demonstration.json"; }

# import_once SERVICE COMMAND FILE: again only when the file has changed, so that what was edited since is left alone
import_once() {
  local done_before="$state/imported/$2-${3##*/}"
  cmp -s "$3" "$done_before" && return
  run_command "$1" runtime "$2" "$3"
  mkdir -p "$state/imported"
  cp "$3" "$done_before"
}
