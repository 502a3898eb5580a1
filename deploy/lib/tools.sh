# shellcheck shell=bash
# What the machine must have. Collected first, then installed in one go, so that root is asked for at most once.

missing_packages=()
missing_reasons=()

# need PACKAGE WHY
need() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ] && return
  missing_packages+=("$1")
  missing_reasons+=("  $1: $2")
}

need_swift() {
  command -v swift >/dev/null || fail "Swift is missing. Install the 6.3 toolchain from https://www.swift.org/install/linux/ and put it on the PATH, then run this again."
}

need_for_running() {
  need_swift
  need fonts-dejavu-core "the letters in PDF files"
  need git "fetches the Swift packages"
  need libharfbuzz-subset0 "puts into PDF files the letters that they use"
  need libpangoft2-1.0-0 "sets the lines of PDF files"
  need libpq-dev "the PostgreSQL client library that the services are built on"
  need libxlsxwriter-dev "writes the workbook as an Excel file"
  need libzip-dev "opens Excel files that are imported"
  need openssl "makes the passwords and the signing keys"
  need pkg-config "tells the build where libpq is"
  need postgresql-15 "the database; a private one is made, the system's own is left alone"
  need python3-venv "holds what makes PDF files, and the pinned test tools, under .local"
}

need_for_testing() {
  need_for_running
  need clamav-daemon "the virus scanner that the tests of uploads speak to"
  need chromium "the browser that the browser tests drive"
  need pgbouncer "the connection pooler that the database layer must work behind"
  need shellcheck "reads the scripts under deploy/"
}

install_missing() {
  [ ${#missing_packages[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "These are missing, and this machine has no apt-get to install them with: ${missing_packages[*]}"
  say "Installing what this machine lacks:"
  printf '%s\n' "${missing_reasons[@]}"
  [ "$EUID" -eq 0 ] || command -v sudo >/dev/null || fail "Root is needed for that, and there is no sudo. Run this as root, then start again:
  apt-get update && apt-get install --no-install-recommends ${missing_packages[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing_packages[@]}" >/dev/null
}

as_root() { if [ "$EUID" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
