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
BLANK=$' \t\f'

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

# Into properties[], as Java reads a properties file: "name=value", "name: value" or "name value"; the last of one name counts. What only
# Java would understand (escapes, lines that go on) is refused. Messages have the line's number, never the line: it can hold a key.
declare -A properties
read_keys() {
  local line number=0 pattern="^([A-Za-z0-9._-]+)([$BLANK]*[=:][$BLANK]*|[$BLANK]+)(.*)\$"
  properties=()
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line="${line%$'\r'}"
    line="${line#"${line%%[!$BLANK]*}"}"
    line="${line%"${line##*[!$BLANK]}"}"
    case "$line" in '' | '#'* | '!'*) continue ;; esac
    [[ "$line" != *\\* && "$line" =~ $pattern ]] || refuse "line $number of the key file $1 is not understood; write name=value"
    properties["${BASH_REMATCH[1]}"]="${BASH_REMATCH[3]}"
  done <"$1"
}

# A line for each key by what it is for: its name and the digest of its value, which tells nothing of 32 random bytes.
fingerprints() {
  read_keys "$1"
  local name value active="${properties[cipher.active]:-}" algorithm="${properties[index.algorithm]:-hmac-sha256}"
  local id='^cipher\.key\.[A-Za-z0-9_-]{1,32}$' key='^[A-Za-z0-9+/]{43,}={0,2}$'
  [ -n "${properties[index.key]:-}" ] || refuse "the key file $1 has no index.key"
  [ -n "$active" ] && [ -n "${properties[cipher.key.$active]:-}" ] || refuse "the key file $1 has no cipher.active, or not its key"
  [[ "$algorithm" =~ ^hmac-(sha256|sm3)$ ]] || refuse "index.algorithm of the key file $1 is none that there is"
  for name in "${!properties[@]}"; do
    case "$name" in
      index.key) ;;
      cipher.key.*) [[ "$name" =~ $id ]] || refuse "the key file $1 has a key whose name is none" ;;
      *) continue ;;
    esac
    value="${properties[$name]}"
    [[ "$value" =~ $key ]] || refuse "$name of the key file $1 is not base64 of 32 bytes"
    printf '%s %s\n' "$name" "$(printf %s "$value" | sha256sum | cut -d ' ' -f 1)"
  done
  printf 'index.algorithm %s\n' "$algorithm"
}

# Ids of the keys that values of the dump are encrypted with, which each value begins with.
used_ids() {
  pg_restore --data-only --file=- "$1" \
    | { grep -aoE $'(^|\t)v1\\.[A-Za-z0-9_-]{1,32}\\.(aes-256-gcm|sm4-gcm)\\.' || [ $? = 1 ]; } \
    | cut -d . -f 2 | sort -u
}

# The fingerprints that a restoration needs: of the index, of what values are encrypted with, and of what would be next.
needed() {
  local all ids id
  all="$(fingerprints "$1")" || exit 1
  ids="$(used_ids "$2")" || refuse "$2 cannot be read again; nothing was kept"
  read_keys "$1"
  grep '^index\.' <<<"$all"
  for id in $(printf '%s\n' "$ids" "${properties[cipher.active]}" | sort -u); do
    grep "^cipher\.key\.$id " <<<"$all" \
      || echo "uc-backup: the database has values under cipher.key.$id, which the key file $1 has not" >&2
  done
}

# Settings without secrets and remarks. A value that the environment gives stays as its name.
settings() {
  local line name value going='' words='password|passwd|passphrase|pwd|secret|token|credential|header|authorization'
  local pattern="^([A-Za-z0-9%._-]+)([$BLANK]*[=:][$BLANK]*|[$BLANK]+|\$)(.*)\$" given='^\$\{([A-Za-z0-9._-]+)(:.*)?\}$'
  local harmless='-file$|-vault-entry$|^log-mdc-keys$|^proxy-headers$' within="($words)[^,]*[=:]|key[a-z0-9_.-]*=|://[^/]*@|(basic|bearer)[ +%]|\\\\u"
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    line="${line#"${line%%[!$BLANK]*}"}"
    if [ -n "$going" ]; then
      [[ "$line" == *\\ ]] || going=''
      continue
    fi
    case "$line" in '' | '#'* | '!'*) continue ;; esac
    [[ "$line" == *\\ ]] && going=true
    if [[ ! "$line" =~ $pattern ]]; then
      echo "# a line that was not understood"
      continue
    fi
    name="${BASH_REMATCH[1]}"
    value="${BASH_REMATCH[3]}"
    if [[ "${name,,}" =~ $words|key && ! "${name,,}" =~ $harmless ]]; then
      if [[ "$value" =~ $given ]]; then value="\${${BASH_REMATCH[1]}${BASH_REMATCH[2]:+:}}"; else value=''; fi
    elif [[ -n "$going" || "${value,,}" =~ $within ]]; then
      value=''
    fi
    printf '%s=%s\n' "$name" "$value"
  done <"$1"
}

# Only files that are known, and they without secrets: keys and certificates stand below conf as well.
conf() {
  local file left=()
  mkdir "$2"
  while IFS= read -r file; do
    case "$file" in
      keycloak.conf | quarkus.properties) settings "$1/$file" >"$2/$file" ;;
      *) left+=("$file") ;;
    esac
  done < <(cd "$1" && find -L . -type f -printf '%P\n' | sort)
  [ ${#left[@]} = 0 ] || echo "Not copied, since they can hold secrets; back them up elsewhere: ${left[*]}"
}

# A folder that is there only once it is complete, and is nobody else's meanwhile.
new_folder() {
  [ ! -e "$1" ] && [ ! -L "$1" ] || refuse "$1 is there already"
  mkdir -p "$(dirname "$1")"
  part="$(mktemp -d "$1.part.XXXXXX")"
  trap 'rm -rf "$part"' EXIT
}

# Renames it in one step, unless another one has come about.
complete() {
  mv --no-target-directory --no-clobber "$part" "$1" || true
  [ ! -e "$part" ] || refuse "$1 has come about meanwhile; it was left alone"
}

dump() {
  database
  key_file
  [ "$UC_KEY_FILE" = none ] || fingerprints "$UC_KEY_FILE" >/dev/null
  new_folder "$1"
  # Nodes that were running then are no nodes of a cluster that is restored.
  pg_dump --format=custom --no-owner --no-privileges --exclude-table-data='*.jgroups*' --file="$part/$DATABASE" \
    || refuse "pg_dump failed; nothing was kept"
  if [ "$UC_KEY_FILE" != none ]; then
    needed "$UC_KEY_FILE" "$part/$DATABASE" | sort >"$part/$FINGERPRINTS"
  fi
  if [ -n "${KEYCLOAK_HOME:-}" ]; then
    conf "$KEYCLOAK_HOME/conf" "$part/conf"
    find "$KEYCLOAK_HOME/providers" -name '*.jar' -exec sha256sum {} + | sed "s#  $KEYCLOAK_HOME/#  #" >"$part/providers.sha256"
  fi
  {
    echo "database $PGDATABASE at $PGHOST, $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    pg_dump --version
  } >"$part/about.txt"
  (cd "$part" && find . -type f ! -name "$SUMS" | sort | xargs -d '\n' sha256sum >"$SUMS")
  complete "$1"
  echo "Dumped into $1. The keys are not in it: keep them elsewhere (uc-backup.sh keys)."
}

keys() {
  key_file
  [ "$UC_KEY_FILE" != none ] || refuse "the keys are in Keycloak's vault; back that up"
  [ ! -e "$(dirname "$1")/$DATABASE" ] || refuse "keys do not belong beside a dump: who finds both can read everything"
  new_folder "$1"
  cp "$UC_KEY_FILE" "$part/$KEYS"
  chmod 600 "$part/$KEYS"
  (cd "$part" && sha256sum "$KEYS" >"$SUMS")
  complete "$1"
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
  local has wrong ids id missing=''
  has="$(fingerprints "$UC_KEY_FILE" | sort)" || exit 1
  wrong="$(comm -23 "$1/$FINGERPRINTS" <(printf '%s\n' "$has") | cut -d ' ' -f 1 | paste -s -d ' ')"
  [ -z "$wrong" ] || refuse "$UC_KEY_FILE is not the key file of this dump; other or missing: $wrong"
  # The fingerprints are of keys that were there at the dump; its values can need another one.
  ids="$(used_ids "$1/$DATABASE")" || refuse "$1/$DATABASE cannot be read"
  for id in $ids; do
    grep -q "^cipher\.key\.$id " <<<"$has" || missing+=" cipher.key.$id"
  done
  [ -z "$missing" ] || refuse "the dump has values under keys that $UC_KEY_FILE has not:$missing"
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
