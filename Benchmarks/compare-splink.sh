#!/usr/bin/env bash
# Beside Splink on the same generated bases: one Markdown table of precision, recall, F1, look-alikes, times and memory.
#
# BENCH_DATA: the folder of the seeded generator and of the script of Splink, which are not part of this project.
# SEEDS, RECORDS, DIFFICULTY: what to generate (default: three seeds of 100,000, normal). SPLINK=no leaves Splink out.
# BENCH_BUILD: where to build, elsewhere than in the package.
# Splink is given the threshold that is best by the truth, and its wall time leaves out its start and the normalisation.
set -euo pipefail
: "${BENCH_DATA:?set BENCH_DATA to the folder that holds gen_identities.py}"
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
records=${RECORDS:-100000} difficulty=${DIFFICULTY:-normal} splink=${SPLINK:-yes}

build=(swift build -c release --package-path "$here" --scratch-path "${BENCH_BUILD:-$here/.build}")
"${build[@]}" --quiet --product duplicates-bench >&2
bench=$("${build[@]}" --show-bin-path)/duplicates-bench
if [ "$splink" = yes ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet splink==5.0.0 duckdb pandas numpy >&2
fi

echo "| base | | precision | recall | F1 | twins | homonyms | wall | user | memory |"
echo "|---|---|---|---|---|---|---|---|---|---|"
for seed in ${SEEDS:-1 2 3}; do
    base="$work/base-$seed"
    label="$(sed -E ':a;s/([0-9])([0-9]{3})($|,)/\1,\2\3/;ta' <<<"$records"), $difficulty, seed $seed"
    python3 "$BENCH_DATA/gen_identities.py" --n "$records" --seed "$seed" --difficulty "$difficulty" --out "$base.csv"
    /usr/bin/time -o "$base.times" -f '%e %U %M' "$bench" "$base.csv" "$base.pairs.csv" 2>"$base.steps" ||
        { cat "$base.steps" >&2 && exit 1; }
    python3 "$here/duplicates_row.py" "$label" ours "$base.truth.csv" "$base.pairs.csv" "$base.times"
    if [ "$splink" = yes ]; then
        python3 "$BENCH_DATA/idnorm.py" "$base.csv" "$base.norm.csv"
        /usr/bin/time -a -o "$base.splink-times" -f '%e %U %M' "$work/venv/bin/python" "$BENCH_DATA/link_splink.py" \
            "$base.norm.csv" "$base.splink.csv" >"$base.told" 2>"$base.steps" || { cat "$base.steps" >&2 && exit 1; }
        cat "$base.told" "$base.splink-times" >"$base.times"
        python3 "$here/duplicates_row.py" "$label" Splink "$base.truth.csv" "$base.splink.csv" "$base.times" --best
    fi
    rm -f "$base".*
done
