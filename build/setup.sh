# Sourced by run.sh and test.sh: makes sure of what the machine must have. Nothing here is done twice.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo "$@"
  else return 126
  fi
}

install() { # install WHAT-FOR PACKAGE...
  local what=$1
  shift
  say "Installing $what ($*) …"
  command -v apt-get >/dev/null || fail "Please install $what: this machine has no apt-get."
  local log
  log=$(mktemp)
  if ! { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -5 "$log" >&2
    fail "Could not install $what. As root: apt-get install $*"
  fi
  rm -f "$log"
}

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET SDK is missing. Install .NET 10: https://dotnet.microsoft.com/download, then run this again."
  dotnet --list-sdks | grep -q '^10\.' || fail "MonPs needs the .NET 10 SDK; installed: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' '). See https://dotnet.microsoft.com/download"
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}

need_time_zones() {
  [ -e /usr/share/zoneinfo/Europe/Paris ] || install "the time zones" tzdata
}

has_postgres() {
  [ -n "${PG_BIN:-}" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null
}

need_postgres() {
  has_postgres && return
  # MonPs runs its own private cluster; Debian's default one is not wanted.
  if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    install "PostgreSQL's common files" postgresql-common
    as_root sh -c 'echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf' || true
  fi
  install "PostgreSQL" postgresql
}

need_chromium() {
  command -v chromium >/dev/null || install "Chromium" chromium
}

need_nginx() {
  [ -x /usr/sbin/nginx ] && return
  # Only the program: Debian would start a server on port 80.
  install "nginx" nginx
  as_root service nginx stop >/dev/null 2>&1 || true
}

need_faketime() {
  ls /usr/lib*/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 && return
  # Its tests say that they were skipped where it cannot be had.
  (install "libfaketime" faketime) || true
}
