# shellcheck shell=bash
# Ports on the loopback interface.

port_is_busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# require_free_port WHO PORT VARIABLE
require_free_port() {
  [[ $2 =~ ^[0-9]+$ && $2 -ge 1 && $2 -le 65535 ]] || fail "$3=$2 is not a port number."
  port_is_busy "$2" || return 0
  fail "Port $2, which $1 would use, is taken by another program. Stop that program, or choose another port: $3=$(free_port) deploy/run"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)) && port_is_busy "$port"; do :; done
  echo "$port"
}

# answers PORT PATH: whether an HTTP server there says 200
answers() (
  exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  read -r -t 5 _ status _ <&3 && [ "$status" = 200 ]
) 2>/dev/null
