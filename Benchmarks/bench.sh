#!/usr/bin/env bash
# Measures our work beside that of its peers, in one run, and prints the facts of the machine and a table in Markdown.
#
# Arguments: the programs to run (default: all of those below). Peers are installed where they can be, into .build of this
# folder or by apt-get; a row whose peer is missing says so and the others are measured. A run takes minutes.
#
# To add a row: call `Comparison(...).run(ours:theirs:)` of BenchHarness in a program that is listed here.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# Program, and the package that holds it.
programs="core-bench=$here
codec-bench=$here
wire-bench=$here/AllTraits
store-bench=$here/AllTraits"

build() { # package, product: prints the executable
    swift build -c release --quiet --package-path "$1" --product "$2" >&2
    echo "$(swift build -c release --package-path "$1" --show-bin-path)/$2"
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

has_package() { pkg-config --exists "$1" 2> /dev/null; }

install() { # pkg-config name, Debian package
    has_package "$1" && return 0
    command -v apt-get > /dev/null || return 1
    as_root apt-get install --yes --quiet "$2" > /dev/null 2>&1 && has_package "$1"
}

# What the benches write goes beside what they are made of: /tmp may be memory, and a store on a disk is what is asked.
export TMPDIR="$here/.build/data"
mkdir -p "$here/.build/peers" "$TMPDIR"
versions=()

# python-stdnum
venv="$here/.build/peers/venv"
if { [ -x "$venv/bin/python" ] || python3 -m venv "$venv"; } &&
    "$venv/bin/pip" install --quiet --disable-pip-version-check python-stdnum==1.20; then
    export BENCH_PYTHON="$venv/bin/python"
    versions+=("$("$BENCH_PYTHON" --version), python-stdnum 1.20")
else
    echo "skipped: python-stdnum can't be installed" >&2
fi

# ICU
if install icu-i18n libicu-dev &&
    # shellcheck disable=SC2046
    cc -O2 "$here/Peers/icu_names.c" -o "$here/.build/peers/icu_names" $(pkg-config --cflags --libs icu-i18n icu-uc); then
    export BENCH_ICU="$here/.build/peers/icu_names"
    versions+=("ICU $(pkg-config --modversion icu-i18n)")
else
    echo "skipped: ICU can't be installed or compiled" >&2
fi
export BENCH_PEERS="$here/Peers"

compile() { # variable, source without .c, pkg-config name, Debian package: compiles a peer in C, says so or why not
    if install "$3" "$4" &&
        # shellcheck disable=SC2046
        cc -O2 "$here/Peers/$2.c" -o "$here/.build/peers/$2" $(pkg-config --cflags --libs "$3"); then
        export "$1=$here/.build/peers/$2"
    else
        echo "skipped: $2 can't be compiled" >&2
        return 1
    fi
}

# libxml2, lxml, zeep (by the WSDL in the folder that INSI_SCHEMAS names), OpenSSL, xmlsec1
if compile BENCH_DECODE_SAX2 decode-sax2 libxml-2.0 libxml2-dev &&
    compile BENCH_ENCODE_WRITER encode-writer libxml-2.0 libxml2-dev; then
    versions+=("libxml2 $(pkg-config --modversion libxml-2.0)")
fi
if [ -x "$venv/bin/pip" ] && "$venv/bin/pip" install --quiet --disable-pip-version-check lxml==6.1.3 zeep==4.3.3; then
    export BENCH_PYTHON_XML="$venv/bin/python"
    versions+=("lxml 6.1.3, zeep 4.3.3")
else
    echo "skipped: lxml and zeep can't be installed" >&2
fi
[ -n "${INSI_SCHEMAS:-}" ] || echo "skipped: zeep, as INSI_SCHEMAS does not name the folder of the official WSDL" >&2
if compile BENCH_SIGN_RSA sign-rsa openssl libssl-dev; then versions+=("OpenSSL $(pkg-config --modversion openssl)"); fi
if compile BENCH_SIGN_XMLSEC sign-xmlsec xmlsec1-openssl libxmlsec1-dev; then
    versions+=("xmlsec1 $(pkg-config --modversion xmlsec1-openssl)")
fi

# nginx and wrk
command -v nginx wrk > /dev/null || PATH="$PATH:/usr/sbin" as_root apt-get install --yes --quiet nginx-light wrk > /dev/null 2>&1 || true
if nginx=$(PATH="$PATH:/usr/sbin" command -v nginx) && wrk=$(command -v wrk) && install openssl libssl-dev &&
    cc -O2 -shared -fPIC "$here/Peers/wrk-certificate.c" -o "$here/.build/peers/wrk-certificate.so" -ldl; then
    export BENCH_NGINX="$nginx" BENCH_WRK="$wrk" BENCH_WRK_CERTIFICATE="$here/.build/peers/wrk-certificate.so"
    # wrk tells its version with a status of failure.
    versions+=("$("$nginx" -v 2>&1 | grep -o 'nginx/.*'), $({ "$wrk" -v 2>&1 || true; } | head -n 1 | cut -d ' ' -f 1,2,3)")
else
    echo "skipped: nginx and wrk can't be installed" >&2
fi

facts() {
    echo "- processor: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores"
    echo "- memory: $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
    echo "- system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
    echo "- file system: $(stat --file-system --format %T "$TMPDIR")"
    echo "- load at the start: $(cut -d ' ' -f 1-3 /proc/loadavg)"
    echo "- compiler: $(swift --version 2> /dev/null | grep -o 'Swift version [^ ]*' | head -n 1), release build; C by its clang, -O2"
    for version in "${versions[@]}"; do echo "- peer: $version"; done
}

executables=()
for line in $programs; do
    name=${line%%=*}
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    executable=$(build "${line#*=}" "$name")
    executables+=("$executable")
done
facts
echo
echo "| work | beside | ours | its | ratio (lowest–highest) | goal | |"
echo "|---|---|---|---|---|---|---|"
for executable in "${executables[@]}"; do "$executable"; done
