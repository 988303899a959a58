#!/usr/bin/env bash
# Fuzz/run.sh NAME [libFuzzer options]: builds the fuzzers with libFuzzer and the address sanitizer, and runs one.
#
# What it discovers is kept in .build/discovered/NAME and is where the next run begins; a finding is written to
# FailCases/NAME, which `swift test` replays from then on. FUZZ_BUILT=1 leaves the build out.
set -euo pipefail
cd "$(dirname "$0")"

name=${1:?"usage: run.sh NAME [libFuzzer options]; NAME is a folder of Corpora"}
shift
[ -d "Corpora/$name" ] || { echo "run.sh: no corpus Corpora/$name" >&2; exit 1; }

if [ -z "${FUZZ_BUILT:-}" ]; then
    # The two instruments go to every module, the library's own too. The linker's remarks on the sanitizer say nothing.
    swift build --quiet -c release --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address --product Fuzzer 2>&1 |
        { grep -v 'Cannot export local symbol' || true; }
fi

# The longest input: what a value or a message of that kind needs, so that most executions are about what it says.
case "$name" in
matricule) length=48 ;;
normalisation) length=64 ;;
datamatrix) length=400 ;;
hl7) length=1500 ;;
cda | soap | acts) length=2048 ;;
fhir | pkcs12) length=4096 ;;
*) length=8192 ;;
esac

mkdir -p ".build/discovered/$name" "FailCases/$name"
options=(-max_len="$length" -timeout=5 -rss_limit_mb=2048 -malloc_limit_mb=256 -print_final_stats=1)
[ -f "Dictionaries/$name.dict" ] && options+=(-dict="Dictionaries/$name.dict")
FUZZ_TARGET="$name" ASAN_OPTIONS="quarantine_size_mb=4:malloc_context_size=2:${ASAN_OPTIONS:-}" exec .build/release/Fuzzer \
    "${options[@]}" -artifact_prefix="FailCases/$name/" "$@" ".build/discovered/$name" "Corpora/$name"
