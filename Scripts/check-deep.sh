#!/usr/bin/env bash
# Runs every test of the package and of the tools under the thread sanitizer, then under the address sanitizer with leaks.
# Each keeps its own build in .build/check-deep; the first time, that is a whole build. `check-deep.sh thread` runs one.
set -euo pipefail
cd "$(dirname "$0")/.."

# A report is a failure at once, in the test that made it.
export TSAN_OPTIONS="halt_on_error=1 suppressions=$PWD/Scripts/sanitizers/thread.txt ${TSAN_OPTIONS:-}"
export ASAN_OPTIONS="halt_on_error=1 detect_leaks=1 suppressions=$PWD/Scripts/sanitizers/address.txt ${ASAN_OPTIONS:-}"
export LSAN_OPTIONS="suppressions=$PWD/Scripts/sanitizers/leak.txt print_suppressions=0 ${LSAN_OPTIONS:-}"

# Everything is slow.
export IDENTITOVIGILANCE_HANG_MINUTES=20

# What thread.txt leaves out rests on this: a program of nothing but a Mutex is reported too.
mutex_is_reported() {
    local probe status=0
    probe=$(mktemp -d)
    swiftc -swift-version 6 -O -sanitize=thread Scripts/sanitizers/mutex.swift -o "$probe/mutex"
    TSAN_OPTIONS="" "$probe/mutex" > /dev/null 2>&1 || status=$?
    rm -r "$probe"
    [ "$status" -ne 0 ]
}

for sanitizer in ${1:-thread address}; do
    if [ "$sanitizer" = thread ] && ! mutex_is_reported; then
        echo "check-deep: a Mutex alone is no longer reported: Scripts/sanitizers/thread.txt can go" >&2
        exit 1
    fi
    for package in . Tools; do
        echo "check-deep: $sanitizer, $package"
        # XCTest's own runner leaks, and no test here is one of XCTest.
        swift test --package-path "$package" --scratch-path "$package/.build/check-deep/$sanitizer" \
            --sanitize="$sanitizer" --disable-xctest
    done
done
echo "check-deep: no report"
