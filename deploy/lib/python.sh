# shellcheck shell=bash
# The Python test tools, pinned, in their own environment under .local/venv. Expects: root.

python_tests() {
  local environment=$root/.local/venv requirements=$root/Tests/requirements.txt
  if ! cmp -s "$requirements" "$environment/requirements.txt"; then
    rm -rf "$environment"
    mkdir -p "$root/.local"
    /usr/bin/python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$environment/requirements.txt"
  fi
  (cd "$root/Tests" && "$environment/bin/python" -m pytest "$@")
}
