#!/usr/bin/env bash
# The example that the README files show is the one that is compiled.
set -euo pipefail
cd "$(dirname "$0")/.."

for readme in README.md README.fr.md; do
    shown=$(awk '/^```swift$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$readme")
    if [ "$shown" != "$(cat Snippets/Embedding.swift)" ]; then
        echo "readme: the example of $readme is not Snippets/Embedding.swift" >&2
        exit 1
    fi
done
test "$(swift run --quiet Embedding)" = "Identité qualifiée"
echo "readme: the example is compiled and prints what it says"
