# shellcheck shell=bash
# The Python test tools, pinned, in their own environment under .local/venv. Expects: root.

# Makes the environment, or leaves the one that is as it should be.
python_environment() {
  local environment=$root/.local/venv requirements=$root/Tests/requirements.txt
  if ! cmp -s "$requirements" "$environment/requirements.txt"; then
    rm -rf "$environment"
    mkdir -p "$root/.local"
    /usr/bin/python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$environment/requirements.txt"
  fi
}

python_tests() {
  python_environment
  (cd "$root/Tests" && "$root/.local/venv/bin/python" -m pytest "$@")
}
