#!/usr/bin/env bash
# Lighthouse over the published application with the demonstration's data, for docs/interface.md. Needs npm and Debian's Chromium.
#   build/lighthouse.sh [PAGE…]     e.g. build/lighthouse.sh manual-bets statistics
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
. "$home/build/setup.sh"
need_dotnet
need_postgres
need_chromium
command -v npm >/dev/null || fail "npm is missing: Lighthouse is an npm package."

work=$(mktemp -d)
chmod 711 "$work" # started as root, the database runs as another user
port=${PORT:-3299}
trap 'kill "${app:-0}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
say "Building and publishing …"
dotnet publish "$home/MonPs.Web" -c Release -o "$work/app" -v quiet --nologo -p:PublishReadyToRun=true >&2
npm install --silent --prefix "$work" lighthouse >&2
MONPS_HOME=$home MONPS_DATA_DIR=$work/data ASPNETCORE_URLS=http://127.0.0.1:$port dotnet "$work/app/MonPs.Web.dll" >"$work/app.log" 2>&1 &
app=$!
timeout 90 sh -c "until curl -fs -o '$work/ready' http://127.0.0.1:$port/health/ready; do sleep 1; done" || fail "MonPs did not start: $(tail -3 "$work/app.log")"

pages=("$@")
[ $# -gt 0 ] || pages=(manual-bets manual-bets/150 matches opportunities statistics calculator import admin)
flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
echo "| page | form | performance | accessibility | best practices | kB | LCP ms | CLS |"
echo "|---|---|---|---|---|---|---|---|"
for page in "${pages[@]}"; do
  for form in desktop mobile; do
    preset=()
    [ "$form" = mobile ] || preset=(--preset=desktop)
    # The browser sometimes loses its own trace (NO_NAVSTART): asked again then.
    for try in 1 2 3; do
      CHROME_PATH=$(command -v chromium) "$work/node_modules/.bin/lighthouse" "http://127.0.0.1:$port/$page" "${preset[@]}" --quiet \
        --only-categories=performance,accessibility,best-practices --output=json --output-path="$work/out.json" --chrome-flags="$flags" >"$work/log" 2>&1 && break
      [ "$try" != 3 ] || fail "Lighthouse failed on /$page: $(tail -2 "$work/log")"
    done
    node -e '
      const { categories: c, audits: a } = require(process.argv[1]);
      const score = name => Math.round(c[name].score * 100);
      console.log("| /" + process.argv.slice(2).join(" | "), "|", ["performance", "accessibility", "best-practices"].map(score).join(" | "), "|",
        Math.round(a["total-byte-weight"].numericValue / 1000), "|", Math.round(a["largest-contentful-paint"].numericValue), "|",
        a["cumulative-layout-shift"].numericValue.toFixed(3), "|");
      for (const category of ["accessibility", "best-practices"])
        for (const { id, weight } of c[category].auditRefs)
          if (weight > 0 && a[id].score !== null && a[id].score < 1) console.error("  " + id + ": " + a[id].title);
    ' "$work/out.json" "$page" "$form"
  done
done
