#!/usr/bin/env bash
# Runs each example and compares what it prints with what its folder says it prints, moments and digests apart.
set -euo pipefail
cd "$(dirname "$0")/../Examples"

for example in */; do
    example=${example%/}
    swift build --quiet --package-path "$example"
    "$example/.build/debug/$example" | ../Scripts/mask-output.sh >"$example/.build/output.txt"
    diff -u "$example/expected-output.txt" "$example/.build/output.txt"
    echo "examples: $example prints what it should"
done
