#!/usr/bin/env bash
# Backs up and restores a Unified User Center (统一用户中心) on PostgreSQL.
#
#   uc-backup.sh dump FOLDER       database and settings into a new folder, while servers run
#   uc-backup.sh keys FOLDER       the key file into another one, to be kept in another place
#   uc-backup.sh check FOLDER      whether a dump is whole, and UC_KEY_FILE holds the keys that it was made with
#   uc-backup.sh restore FOLDER    check, then fill an empty database; all or nothing
#
# KC_DB_URL, KC_DB_USERNAME and KC_DB_PASSWORD are those of the server (or PGHOST, PGDATABASE … as PostgreSQL's own programs read
# them), UC_KEY_FILE is its key file, KEYCLOAK_HOME its folder. Keys in Keycloak's vault: set UC_KEY_FILE=none; nothing is checked then.
# Ends with 0 when all was done, 1 when not, 64 when it was called wrongly.
set -euo pipefail
umask 077
export LC_ALL=C

DATABASE=database.dump
SUMS=SHA256SUMS
FINGERPRINTS=keys.sha256
KEYS=uc-keys.properties

refuse() {
  echo "uc-backup: $*" >&2
  exit 1
}

usage() {
  sed -n '4,7s/^# *//p' "$0" >&2
  exit 64
}

# The server's own address, as PostgreSQL's programs want it.
database() {
  [ -n "${PGHOST:-}" ] && [ -n "${PGDATABASE:-}" ] && return
  local url="${KC_DB_URL:-}" pattern='^jdbc:postgresql://([^/:,?]+|\[[^]]+\])(:([0-9]+))?/([^?]+)(\?(.*))?$'
  [[ "$url" =~ $pattern ]] || refuse "KC_DB_URL is not jdbc:postgresql://host:port/database; set PGHOST, PGPORT and PGDATABASE instead"
  PGHOST="${BASH_REMATCH[1]}"
  PGHOST="${PGHOST#[}"
  PGHOST="${PGHOST%]}"
  PGPORT="${BASH_REMATCH[3]:-5432}"
  PGDATABASE="${BASH_REMATCH[4]}"
  local parameter parameters=()
  IFS='&' read -r -a parameters <<<"${BASH_REMATCH[6]:-}"
  for parameter in "${parameters[@]}"; do
    case "$parameter" in
      sslmode=*) export PGSSLMODE="${parameter#*=}" ;;
      sslrootcert=*) export PGSSLROOTCERT="${parameter#*=}" ;;
    esac
  done
  PGUSER="${PGUSER:-${KC_DB_USERNAME:-}}"
  PGPASSWORD="${PGPASSWORD:-${KC_DB_PASSWORD:-}}"
  export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD
}

key_file() {
  [ -n "${UC_KEY_FILE:-}" ] || refuse "UC_KEY_FILE is not set (none: the keys are in Keycloak's vault)"
  [ "$UC_KEY_FILE" = none ] || [ -r "$UC_KEY_FILE" ] || refuse "the key file $UC_KEY_FILE cannot be read"
}

# A line for each key: its name and the digest of its value, which tells nothing of 32 random bytes.
fingerprints() {
  local line name value algorithm=hmac-sha256
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line//[$' \t\r']/}"
    name="${line%%=*}"
    value="${line#*=}"
    case "$name" in
      index.algorithm) algorithm="$value" ;;
      index.key | cipher.key.*) printf '%s %s\n' "$name" "$(printf %s "$value" | sha256sum | cut -d ' ' -f 1)" ;;
    esac
  done <"$1"
  printf 'index.algorithm %s\n' "$algorithm"
}

# A folder that is there only once it is complete.
new_folder() {
  [ ! -e "$1" ] || refuse "$1 is there already"
  mkdir -p "$(dirname "$1")"
  part="$1.part"
  trap 'rm -rf "$part"' EXIT
  rm -rf "$1.part"
  mkdir "$1.part"
}

dump() {
  database
  key_file
  new_folder "$1"
  # Nodes that were running then are no nodes of a cluster that is restored.
  pg_dump --format=custom --no-owner --no-privileges --exclude-table-data='*.jgroups*' --file="$1.part/$DATABASE" \
    || refuse "pg_dump failed; nothing was kept"
  if [ "$UC_KEY_FILE" != none ]; then
    fingerprints "$UC_KEY_FILE" | sort >"$1.part/$FINGERPRINTS"
    grep -q '^cipher.key' "$1.part/$FINGERPRINTS" || refuse "the key file $UC_KEY_FILE holds no keys"
  fi
  if [ -n "${KEYCLOAK_HOME:-}" ]; then
    cp -R "$KEYCLOAK_HOME/conf" "$1.part/conf"
    find "$KEYCLOAK_HOME/providers" -name '*.jar' -exec sha256sum {} + | sed "s#  $KEYCLOAK_HOME/#  #" >"$1.part/providers.sha256"
  fi
  {
    echo "database $PGDATABASE at $PGHOST, $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    pg_dump --version
  } >"$1.part/about.txt"
  (cd "$1.part" && find . -type f ! -name "$SUMS" | sort | xargs -d '\n' sha256sum >"$SUMS")
  mv "$1.part" "$1"
  echo "Dumped into $1. The keys are not in it: keep them elsewhere (uc-backup.sh keys)."
}

keys() {
  key_file
  [ "$UC_KEY_FILE" != none ] || refuse "the keys are in Keycloak's vault; back that up"
  [ ! -e "$(dirname "$1")/$DATABASE" ] || refuse "keys do not belong beside a dump: who finds both can read everything"
  new_folder "$1"
  cp "$UC_KEY_FILE" "$1.part/$KEYS"
  chmod 600 "$1.part/$KEYS"
  (cd "$1.part" && sha256sum "$KEYS" >"$SUMS")
  mv "$1.part" "$1"
  echo "Kept the keys in $1."
}

check() {
  [ -f "$1/$DATABASE" ] && [ -f "$1/$SUMS" ] || refuse "$1 is not a dump"
  (cd "$1" && sha256sum --quiet --check "$SUMS") || refuse "$1 is damaged"
  pg_restore --list "$1/$DATABASE" >/dev/null || refuse "$1/$DATABASE cannot be read; are PostgreSQL's programs older than it?"
  key_file
  if [ "$UC_KEY_FILE" = none ]; then
    echo "Whether the keys in the vault are the right ones was not checked."
    return
  fi
  [ -f "$1/$FINGERPRINTS" ] || refuse "the dump was made with keys in a vault; set UC_KEY_FILE=none"
  local wrong
  wrong="$(comm -23 "$1/$FINGERPRINTS" <(fingerprints "$UC_KEY_FILE" | sort) | cut -d ' ' -f 1 | paste -s -d ' ')"
  [ -z "$wrong" ] || refuse "$UC_KEY_FILE is not the key file of this dump; other or missing: $wrong"
  echo "$1 is whole, and $UC_KEY_FILE has its keys."
}

restore() {
  check "$1"
  database
  local tables
  tables="$(psql -X -q -A -t -v ON_ERROR_STOP=1 -c "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema')
    and n.nspname not like 'pg\\_%'")" || refuse "the database cannot be reached"
  [ "$tables" = 0 ] || refuse "the database $PGDATABASE is not empty; nothing was changed"
  pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$PGDATABASE" "$1/$DATABASE" \
    || refuse "pg_restore failed; the database is as empty as before"
  psql -X -q -v ON_ERROR_STOP=1 -c analyze
  echo "Restored $1 into $PGDATABASE."
}

[ $# = 2 ] || usage
case "$1" in
  dump | keys | check | restore) "$1" "${2%/}" ;;
  *) usage ;;
esac
