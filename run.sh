#!/usr/bin/env bash
# Sets everything up, then starts MonPs; with arguments it is the command line (./run.sh collect).
set -euo pipefail
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
. "$home/build/setup.sh"

app=$home/artifacts/app

is_current() {
  [ -e "$app/.published" ] || return 1
  local newer
  newer=$(find "$home/MonPs.Core" "$home/MonPs.Web" "$home/build" "$home/Directory.Build.props" "$home/Directory.Packages.props" \
    "$home/global.json" \( -name bin -o -name obj -o -name _framework \) -prune -o -type f -newer "$app/.published" -print -quit)
  [ -z "$newer" ]
}

build_app() { dotnet publish "$home/MonPs.Web" -c Release -o "$app" -v quiet --nologo "$@"; }

publish() {
  say "Building MonPs …"
  local log
  log=$(mktemp)
  # Compiled ahead of time where the compiler for this machine can be had; else .NET compiles at the first use, as ever.
  if ! build_app -p:PublishReadyToRun=true >"$log" 2>&1 && ! build_app >"$log" 2>&1; then
    cat "$log" >&2
    fail "The build failed."
  fi
  rm -f "$log"
  touch "$app/.published"
}

need_dotnet
need_time_zones
[ -n "${DB_HOST:-}" ] || grep -qsE '^ *DB_HOST *= *[^ ]' "$home/.env" || need_postgres
is_current || publish
export MONPS_HOME=$home
exec dotnet "$app/MonPs.Web.dll" "$@"
