#!/usr/bin/env bash
# Installs the independent programs that some tests ask, when they are missing: softhsm2 (a PKCS#11 token) and xmlsec1.
# A test whose program can't be installed is skipped and says so: nothing fails here.
set -euo pipefail

missing=""
command -v softhsm2-util >/dev/null 2>&1 || missing="$missing softhsm2"
command -v xmlsec1 >/dev/null 2>&1 || missing="$missing xmlsec1"
if [ -z "$missing" ]; then exit 0; fi

if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: the tests that need$missing will be skipped; install them to run these tests."
    exit 0
fi
echo "setup: installing$missing with apt-get"
sudo=""
if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
# shellcheck disable=SC2086
if ! { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq $missing; } >/dev/null 2>&1
then
    echo "setup: apt-get could not install$missing; the tests that need them will be skipped."
fi
