#!/usr/bin/env bash
# Plants a defect of each kind in a double of the port where it would be, and shows what the tests that claim to catch it
# say: the seed and the promise that it broke, or the tampering that it let through. Nothing in the sources is changed.
set -euo pipefail
cd "$(dirname "$0")/.."

output=$(mktemp)
trap 'rm -f "$output"' EXIT
swift test --disable-xctest --filter 'Planted(Defect|Verifier)Tests' >"$output" 2>&1 || {
    grep -a -E '^planted:|✘' "$output" || tail -n 20 "$output"
    echo "planted: a defect was NOT seen"
    exit 1
}
grep -a '^planted:' "$output"
echo "planted: $(grep -a -c '^planted:' "$output") defects, each seen by what claims to see it"
