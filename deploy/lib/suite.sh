# shellcheck shell=bash
# All the parts, for the scripts that bring the suite up. `root` is the repository's folder.

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
# shellcheck source=say.sh
. "$root/deploy/lib/say.sh"
# shellcheck source=tools.sh
. "$root/deploy/lib/tools.sh"
# shellcheck source=ports.sh
. "$root/deploy/lib/ports.sh"
# shellcheck source=database.sh
. "$root/deploy/lib/database.sh"
# shellcheck source=services.sh
. "$root/deploy/lib/services.sh"
# shellcheck source=stack.sh
. "$root/deploy/lib/stack.sh"
# shellcheck source=python.sh
. "$root/deploy/lib/python.sh"
