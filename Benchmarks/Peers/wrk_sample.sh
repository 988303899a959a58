#!/usr/bin/env bash
# wrk_sample.sh WRK SHIM CERTIFICATE KEY LUA ADDRESS CONNECTIONS: three seconds of wrk with a client certificate, as the one line
# that the harness reads. An answer that is not 2xx is a failure.
set -euo pipefail
result=$(BENCH_CERTIFICATE=$3 BENCH_KEY=$4 LD_PRELOAD=$2 "$1" -t 2 -c "$7" -d 3 -s "$5" "$6")
if grep -qE 'Non-2xx|Socket errors' <<< "$result"; then
    echo "wrk: $result" >&2
    exit 1
fi
# "  123456 requests in 3.00s, 1.23MB read"
awk '/requests in/ { sub("s,", "", $4); print "sample", $1, $4, $4 }' <<< "$result"
