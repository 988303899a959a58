#!/usr/bin/env bash
# Builds the package with no trait, then with each trait alone; all of them are the default build. A product reference has one
# trait for condition, and no source looks at two: with --all, every combination is built, for whoever doubts it.
set -euo pipefail
cd "$(dirname "$0")/.."

combinations="SQLite Encryption OpenSSL HTTPTransport Datamatrix"
if [ "${1:-}" = --all ]; then
    # One trait changes at a time (a Gray code), so that each build has the least to do.
    combinations="SQLite SQLite,OpenSSL OpenSSL OpenSSL,HTTPTransport SQLite,HTTPTransport HTTPTransport \
        HTTPTransport,Datamatrix HTTPTransport,SQLite,Datamatrix HTTPTransport,OpenSSL,Datamatrix OpenSSL,Datamatrix \
        SQLite,OpenSSL,Datamatrix SQLite,Datamatrix Datamatrix HTTPTransport,SQLite,OpenSSL Encryption SQLite,Encryption"
fi

swift build --quiet --disable-default-traits
echo "traits: none builds"
for traits in $combinations; do
    swift build --quiet --traits "$traits"
    echo "traits: $traits builds"
done
