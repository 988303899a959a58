#!/usr/bin/env bash
# Runs every fuzzer for a while: FUZZ_RUNS executions of each (100,000), or of those that FUZZ_NAMES lists.
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for name in ${FUZZ_NAMES:-$(ls Fuzz/Corpora)}; do
    if ! Fuzz/run.sh "$name" -runs="${FUZZ_RUNS:-100000}" >"$log" 2>&1; then
        tail -40 "$log" >&2
        echo "fuzz: $name: a finding is in Fuzz/FailCases/$name" >&2
        exit 1
    fi
    export FUZZ_BUILT=1
    awk -v name="$name" '/number_of_executed_units/ { runs = $2 } / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1) }
        END { print "fuzz: " name ": " runs " executions, " cov " edges, no finding" }' "$log"
done
