#!/usr/bin/env bash
# Checks with curl what `identito simulator --scenario` does to connections, over HTTP and over mutual TLS: a client that is
# not ours tells a connection that is closed from one that is reset and from an answer cut in its middle.
#
# Argument: the identito executable.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $(basename "$0") IDENTITO"; exit 64; }
identito=$(realpath -- "$1") && [ -x "$identito" ] || { echo "no executable at $1"; exit 64; }

skip() { echo "skipped: $1"; exit 0; }

if ! command -v curl > /dev/null; then
    [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || skip "no curl, and not root to install it"
    apt-get install --yes --quiet curl > /dev/null 2>&1 || skip "apt-get can't install curl"
fi

work=$(mktemp -d)
simulator=
stop() {
    [ -z "$simulator" ] || kill "$simulator" 2> /dev/null || true
    [ -z "$simulator" ] || wait "$simulator" 2> /dev/null || true
    simulator=
}
trap 'stop; rm -rf -- "$work"' EXIT

checks=0
failures=0
check() { # what, found, expected
    checks=$((checks + 1))
    if [ "$2" = "$3" ]; then echo "ok: $1"; else
        failures=$((failures + 1))
        echo "DISAGREEMENT: $1: found $2, expected $3"
    fi
}

cat > "$work/scenario.json" << 'JSON'
{"regles": [
  {"si": {"appel": 1}, "alors": {"connexion": "fermee"}},
  {"si": {"appel": 2}, "alors": {"connexion": "reinitialisee"}},
  {"si": {"appel": 3}, "alors": {"octets": 100}},
  {"si": {"appel": 4}, "alors": {"statut": 503, "contentType": "text/html", "codeCR": "02"}},
  {"si": {"appel": 5}, "alors": {"connexion": "dupliquee"}},
  {"si": {"appel": 6}, "alors": {"latenceMs": 400}}
]}
JSON

# Sends anything: what a scenario does to a connection does not depend on what is asked. Prints curl's exit status, the HTTP
# status, the media type and the bytes of the body.
post() {
    local status=0
    curl --silent --max-time 20 --output "$work/body" --write-out '%{http_code} %{content_type} %{size_download}' \
        "${client[@]}" --data-binary x "$address" > "$work/told" || status=$?
    echo "$status $(cat "$work/told")"
}

# Sends the same on a bare connection, and prints how many answers come back.
answers() {
    local port=${address#http://127.0.0.1:}
    exec 3<> "/dev/tcp/127.0.0.1/${port%/lps}"
    printf 'POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx' >&3
    timeout 20 cat <&3 | grep -o 'HTTP/1.1 500' | wc -l
    exec 3>&-
}

for mode in plain tls; do
    options=(--plain) client=()
    [ "$mode" = plain ] || options=(--tls-directory "$work/tls")
    [ "$mode" = plain ] || client=(--cacert "$work/tls/ca.pem" --cert "$work/tls/client.pem" --key "$work/tls/client.key")
    # Emptied here: the command in the background may do so after the first look at it.
    : > "$work/out"
    "$identito" simulator "${options[@]}" --scenario "$work/scenario.json" > "$work/out" 2> "$work/err" &
    simulator=$!
    for _ in $(seq 300); do
        grep -qs '^listening on ' "$work/out" && break
        kill -0 "$simulator" 2> /dev/null || break
        sleep 0.2
    done
    address=$(sed -n 's#^listening on ##p' "$work/out")
    [ -n "$address" ] || { echo "DISAGREEMENT: the simulator is not ready: $(cat "$work/out" "$work/err")"; exit 1; }
    # 52: the server answered nothing; 56: the connection was reset; 18: a part of the body only.
    check "$mode: closed before the answer" "$(post)" "52 000  0"
    check "$mode: reset before the answer" "$(post)" "56 000  0"
    check "$mode: cut after 100 bytes" "$(post)" "18 500 application/soap+xml; charset=utf-8 100"
    check "$mode: another status and media type" "$(post | cut -d' ' -f1-3)" "0 503 text/html"
    if [ "$mode" = plain ]; then check "$mode: the answer arrives twice" "$(answers)" 2; else post > /dev/null; fi
    start=$(date +%s%N)
    post > /dev/null
    waited=$((($(date +%s%N) - start) / 1000000))
    check "$mode: an answer after 400 ms" "$([ "$waited" -ge 400 ] && echo yes || echo "$waited")" yes
    stop
done

echo "$checks checks, $failures disagreements"
[ "$failures" -eq 0 ]
