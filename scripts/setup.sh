# What the commands need on a Debian machine. Sourced, not run.

# install PACKAGE...: by apt as root, otherwise says what to install.
install_packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    echo "Missing. Please install: $*   (Debian: apt-get install $*)" >&2
    exit 1
  fi
}

# The same for what only makes things faster: nothing happens where it is not to be had.
wish_packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 \
      || echo "Not installed, goes on without: $*"
  fi
}

need_build_tools() {
  local missing=()
  command -v curl >/dev/null || missing+=(curl)
  command -v flock >/dev/null || missing+=(util-linux)
  if ! command -v javac >/dev/null || ! javac -version 2>&1 | grep -qE ' (1[7-9]|[2-9][0-9])'; then
    missing+=(openjdk-17-jdk-headless)
  fi
  command -v mvn >/dev/null || missing+=(maven)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
  # The account pages are built with it; a release of Debian may carry an older one.
  if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)'; then
    echo "Node.js 20 or newer is needed to build the account pages; this is $(node --version)." >&2
    exit 1
  fi
}

# What makes the simulated USB keys.
need_device_tools() {
  local missing=()
  command -v gcc >/dev/null || missing+=(gcc libc6-dev)
  [ -e /usr/include/openssl/evp.h ] || missing+=(libssl-dev)
  command -v softhsm2-util >/dev/null || missing+=(softhsm2)
  command -v pkcs11-tool >/dev/null || missing+=(opensc)
  command -v openssl >/dev/null || missing+=(openssl)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

# Other implementations of SM2, against which ours is tested.
need_peers() {
  local missing=() modules=ca-bridge/verifier/target/peers
  command -v openssl >/dev/null || missing+=(openssl)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
  if [ ! -e "$modules/node_modules/sm-crypto" ]; then
    mkdir -p "$modules"
    npm install --silent --no-save --no-package-lock --no-audit --no-fund --ignore-scripts \
      --prefix "$modules" sm-crypto@0.5.8 jsbn@1.1.0 >/dev/null
  fi
}

# What the examples of the integration guide run with.
need_guide_programs() {
  local missing=() modules=it-tests/e2e/target/guide
  [ -e /usr/sbin/apache2 ] || missing+=(apache2)
  [ -e /usr/lib/apache2/modules/mod_auth_openidc.so ] || missing+=(libapache2-mod-auth-openidc)
  command -v npm >/dev/null || missing+=(nodejs npm)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
  if [ ! -e "$modules/node_modules/oidc-client-ts" ]; then
    mkdir -p "$modules"
    npm install --silent --no-save --no-package-lock --no-audit --no-fund --ignore-scripts \
      --prefix "$modules" oidc-client-ts@3.5.0 >/dev/null
  fi
}

# The program that checks Prometheus' rules, out of Debian's package; nothing is installed. Where it is not to be had, the tests check
# the rules without it.
wish_promtool() {
  local folder=realm-config/target/promtool
  if [ ! -x "$folder/usr/bin/promtool" ] && command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; then
    mkdir -p "$folder"
    (cd "$folder" && { apt-get download -qq prometheus || { apt-get update -qq && apt-get download -qq prometheus; }; } && dpkg-deb -x prometheus_*.deb . && rm prometheus_*.deb) >/dev/null 2>&1 \
      || echo "Goes on without promtool: the rules of Prometheus are checked less"
  fi
}

need_test_tools() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  fc-list 2>/dev/null | grep -qi 'noto sans cjk' || missing+=(fontconfig fonts-noto-cjk)
  command -v make >/dev/null || missing+=(make)
  command -v unzip >/dev/null || missing+=(unzip)
  # The agent's window needs Java with its display libraries.
  [ -e "$(dirname "$(readlink -f "$(command -v java)")")/../lib/libawt_xawt.so" ] || missing+=(openjdk-17-jre)
  command -v Xvfb >/dev/null || missing+=(xvfb)
  command -v xdotool >/dev/null || missing+=(xdotool)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  [ -x /usr/sbin/mariadbd ] || missing+=(mariadb-server)
  [ -x /usr/sbin/haproxy ] || missing+=(haproxy)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
  command -v chromium-headless-shell >/dev/null || wish_packages chromium-headless-shell
}

# What runs containers, in which the image is tested. Where none can be had its tests are skipped, and the totals say so.
need_container_engine() {
  docker version >/dev/null 2>&1 && return
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "No container engine runs here: the tests of the image are skipped."
    return
  fi
  if ! command -v dockerd >/dev/null || ! command -v docker-compose >/dev/null; then
    apt-get update -qq || true
    wish_packages docker.io docker-compose
  fi
  # With a service manager the package has started it.
  if command -v dockerd >/dev/null && ! docker version >/dev/null 2>&1; then
    # The tests use the network of this machine, so none of the rules of its firewall need to change.
    dockerd --bridge=none --iptables=false --ip6tables=false >/var/log/dockerd.log 2>&1 &
    container_engine=$!
    for _ in $(seq 60); do docker version >/dev/null 2>&1 && break; sleep 0.5; done
  fi
  docker version >/dev/null 2>&1 || echo "No container engine could be started: the tests of the image are skipped."
}

# Ends the one that need_container_engine started.
end_container_engine() {
  [ -z "${container_engine:-}" ] || kill "$container_engine" 2>/dev/null || true
}
