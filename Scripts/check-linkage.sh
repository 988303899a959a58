#!/usr/bin/env bash
# A program that links only the core must resolve no third-party package and load no Foundation.
set -euo pipefail
cd "$(dirname "$0")/../Tests/Linkage"

swift build -c release --quiet
program=".build/release/LinkageProbe"
test "$("$program")" = "93"

if [ "$(uname -s)" = "Darwin" ]; then libraries=$(otool -L "$program"); else libraries=$(ldd "$program"); fi
if grep -E 'Foundation|libxml2|libssl|libsqlite|libdmtx' <<<"$libraries"; then
    echo "linkage: the core loads a library that it must not" >&2
    exit 1
fi
if [ -d .build/checkouts ] && [ -n "$(ls -A .build/checkouts)" ]; then
    echo "linkage: a third-party package was resolved for a vendor without traits" >&2
    exit 1
fi
echo "linkage: the core alone loads no Foundation and resolves nothing"
