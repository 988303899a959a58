#!/usr/bin/env bash
# Builds the package with every combination of its traits but all of them, which is the default build.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --quiet --disable-default-traits
echo "traits: none builds"
# One trait changes at a time (a Gray code), so that each build has the least to do.
for traits in SQLite SQLite,OpenSSL OpenSSL OpenSSL,HTTPTransport SQLite,HTTPTransport HTTPTransport \
    HTTPTransport,Datamatrix HTTPTransport,SQLite,Datamatrix HTTPTransport,OpenSSL,Datamatrix OpenSSL,Datamatrix \
    SQLite,OpenSSL,Datamatrix SQLite,Datamatrix Datamatrix HTTPTransport,SQLite,OpenSSL; do
    swift build --quiet --traits "$traits"
    echo "traits: $traits builds"
done
