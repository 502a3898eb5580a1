# shellcheck shell=bash
# The Python tools, pinned, in environments of their own under .local. Expects: root.

# python_environment NAME REQUIREMENTS: makes the environment, or leaves the one that is as it should be.
python_environment() {
  local environment=$root/.local/$1 requirements=$root/$2
  cmp -s "$requirements" "$environment/requirements.txt" && return
  rm -rf "$environment"
  mkdir -p "$root/.local"
  /usr/bin/python3 -m venv "$environment" \
    && "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements" \
    && cp "$requirements" "$environment/requirements.txt"
}

python_tests() {
  python_environment venv Tests/requirements.txt
  (cd "$root/Tests" && "$root/.local/venv/bin/python" -m pytest "$@")
}
