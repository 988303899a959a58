#!/usr/bin/env bash
# Starts the server on a free port and an empty store, and drives the whole story over HTTP.
set -euo pipefail
cd "$(dirname "$0")"

swift build --quiet
if ! command -v python3 >/dev/null; then
    echo "examples: AccueilPatient builds (story skipped: python3 is not there)"
    exit 0
fi
log=.build/accueil.log
# Before the server is started: its shell may open the file after it is first read.
: >"$log"
.build/debug/AccueilPatient --port 0 >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    port=$(sed -nE 's|.*http://127\.0\.0\.1:([0-9]+)/.*|\1|p' "$log")
    [[ -n $port ]] && break
    sleep 0.1
done
python3 -B story.py "${port:?the server did not start}"
# The line that says where it listens is all that it may ever write.
[[ $(wc -l <"$log") -eq 1 ]]
