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

mkdir -p "$here/.build/peers"
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
export BENCH_PEERS="$here/Peers"

facts() {
    echo "- processor: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores"
    echo "- memory: $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
    echo "- system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
    echo "- load at the start: $(cut -d ' ' -f 1-3 /proc/loadavg)"
    echo "- compiler: $(swift --version 2> /dev/null | grep -o 'Swift version [^ ]*' | head -n 1), release build; C by its clang, -O2"
    for version in "${versions[@]}"; do echo "- peer: $version"; done
}

executables=()
for line in $programs; do
    name=${line%%=*}
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    executables+=("$(build "${line#*=}" "$name")")
done
facts
echo
echo "| work | beside | ours | its | ratio (lowest–highest) | goal | |"
echo "|---|---|---|---|---|---|---|"
for executable in "${executables[@]}"; do "$executable"; done
