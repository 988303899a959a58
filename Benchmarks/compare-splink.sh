#!/usr/bin/env bash
# Beside Splink on the same generated bases: times, memory, precision, recall, F1.
#
# BENCH_DATA: the folder of the seeded generator and of its scoring scripts, which are not part of this project.
# SEEDS, RECORDS, DIFFICULTY: what to generate (default: three seeds of 100,000, normal). SPLINK=no leaves Splink out.
set -euo pipefail
: "${BENCH_DATA:?set BENCH_DATA to the folder that holds gen_identities.py}"
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet splink duckdb pandas numpy
swift build -c release --quiet --package-path "$here" --product duplicates-bench
bench=$(swift build -c release --package-path "$here" --show-bin-path)/duplicates-bench

for seed in ${SEEDS:-1 2 3}; do
    base="$work/base-$seed"
    python3 "$BENCH_DATA/gen_identities.py" --n "${RECORDS:-100000}" --seed "$seed" \
        --difficulty "${DIFFICULTY:-normal}" --out "$base.csv"
    echo "seed $seed: ours, threshold chosen by the model"
    /usr/bin/time -f '%e s wall, %U s user, %M KB' "$bench" "$base.csv" "$base.pairs.csv"
    python3 "$BENCH_DATA/score_pairs.py" "$base.truth.csv" "$base.pairs.csv"
    if [ "${SPLINK:-yes}" = yes ]; then
        echo "seed $seed: Splink, best threshold told by the truth (its time leaves out normalisation)"
        python3 "$BENCH_DATA/idnorm.py" "$base.csv" "$base.norm.csv"
        "$work/venv/bin/python" "$BENCH_DATA/link_splink.py" "$base.norm.csv" "$base.splink.csv"
        "$work/venv/bin/python" "$BENCH_DATA/best_threshold.py" "$base.truth.csv" "$base.splink.csv"
    fi
done
