#!/usr/bin/env bash
# Builds the package with every combination of its traits: none, each alone, each pair. All three are the default build.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --quiet --disable-default-traits
echo "traits: none builds"
for traits in SQLite OpenSSL SQLite,OpenSSL HTTPTransport HTTPTransport,SQLite HTTPTransport,OpenSSL; do
    swift build --quiet --traits "$traits"
    echo "traits: $traits builds"
done
