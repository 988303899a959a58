#!/usr/bin/env bash
# Installs the system libraries that the package links, when they are missing: libxml2, OpenSSL 3, SQLite 3, libdmtx.
set -euo pipefail

if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libxml-2.0 'openssl >= 3' sqlite3 libdmtx; then
    exit 0
fi

case "$(uname -s)" in
Linux)
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "setup: install the development files of libxml2, OpenSSL 3, SQLite 3 and libdmtx, and pkg-config." >&2
        exit 1
    fi
    packages="libxml2-dev libssl-dev libsqlite3-dev libdmtx-dev pkg-config"
    echo "setup: installing $packages with apt-get"
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
    $sudo apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq $packages >/dev/null
    ;;
Darwin)
    echo "setup: installing libxml2 openssl@3 sqlite libdmtx pkg-config with brew"
    brew install libxml2 openssl@3 sqlite libdmtx pkg-config
    ;;
*)
    echo "setup: this system is not known; libxml2, OpenSSL 3, SQLite 3, libdmtx and pkg-config are needed." >&2
    exit 1
    ;;
esac
