#!/usr/bin/env bash
# Runs each example and compares what it prints with what its folder says it prints, moments and digests apart. An example
# that does not end by itself, as a server, has its own check.sh, which says what it checked.
set -euo pipefail
cd "$(dirname "$0")/../Examples"

for example in */; do
    example=${example%/}
    if [[ -x $example/check.sh ]]; then
        "$example/check.sh"
        continue
    fi
    swift build --quiet --package-path "$example"
    "$example/.build/debug/$example" | ../Scripts/mask-output.sh >"$example/.build/output.txt"
    diff -u "$example/expected-output.txt" "$example/.build/output.txt"
    echo "examples: $example prints what it should"
done
