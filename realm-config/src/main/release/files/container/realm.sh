# The realm as code, from inside the network of the servers: realm.sh plan|apply|verify [more of uc-apply's options].
# Address, administrator and files of one's own come from the environment.
set -euo pipefail
here="$(dirname "$0")"
task="${1:?plan, apply or verify}"
shift
files=(--file "$here/user-center-realm.json")
for file in ${UC_REALM_FILES:-}; do
  files+=(--file "$file")
done
export UC_APPLY_PASSWORD="$KC_BOOTSTRAP_ADMIN_PASSWORD"
exec java -jar "$here/uc-apply.jar" "$task" --server "${UC_REALM_SERVER:-http://localhost:8080}" \
  --user "$KC_BOOTSTRAP_ADMIN_USERNAME" "${files[@]}" "$@"
