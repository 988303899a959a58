#!/usr/bin/env bash
# Checks the mutual TLS of `identito simulator` with curl and openssl.
#
# Argument: the identito executable.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $(basename "$0") IDENTITO [SCHEMAS]"; exit 64; }
identito=$(realpath -- "$1") && [ -x "$identito" ] || { echo "no executable at $1"; exit 64; }

skip() { echo "skipped: $1"; exit 0; }

for tool in curl openssl; do
    command -v "$tool" > /dev/null && continue
    [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || skip "no $tool, and not root to install it"
    echo "installing $tool"
    apt-get install --yes --quiet "$tool" > /dev/null 2>&1 || skip "apt-get can't install $tool"
done

work=$(mktemp -d)
simulator=
stop() {
    [ -z "$simulator" ] || kill "$simulator" 2> /dev/null || true
    [ -z "$simulator" ] || wait "$simulator" 2> /dev/null || true
    rm -rf -- "$work"
}
trap stop EXIT

checks=0
failures=0
check() { # what, then the command that must succeed
    checks=$((checks + 1))
    if "${@:2}"; then echo "ok: $1"; else
        failures=$((failures + 1))
        echo "DISAGREEMENT: $1"
    fi
}

echo "starting the simulator"
"$identito" simulator --port 0 --tls-directory "$work/tls" > "$work/out" 2> "$work/err" &
simulator=$!
for _ in $(seq 300); do
    grep -q '^listening on ' "$work/out" && break
    kill -0 "$simulator" 2> /dev/null || break
    sleep 0.2
done
address=$(sed -n 's#^listening on \(https://127\.0\.0\.1:[0-9]*/lps\)$#\1#p' "$work/out")
[ -n "$address" ] || { echo "DISAGREEMENT: the simulator is not ready: $(cat "$work/out" "$work/err")"; exit 1; }
cd "$work/tls"

echo "writing a search of ADRTROIS TOUSSAINT with identito insi encode"
"$identito" insi encode > "$work/request.xml" << 'JSON'
{"operation": "rechercherInsAvecTraitsIdentite",
 "traits": {"nomNaissance": "ADRTROIS", "listePrenoms": "TOUSSAINT", "sexe": "M", "dateNaissance": "1960-01-01"},
 "contexte": {"idam": "TEST00NF00AA0", "nomLogiciel": "ORACLE", "versionLogiciel": "1.0",
              "instance": "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003", "emetteur": "300000000000001",
              "idLPS": "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002", "idBAM": "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001",
              "messageID": "2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004", "temps": "2026-03-02T09:15:00.007Z"},
 "authentification": {"mode": "certificatLogiciel"}}
JSON

# Posts the request with the options given; the answer is in $work/answer, what curl says in $work/log.
post() {
    rm -f "$work/answer"
    curl --silent --show-error --verbose --max-time 30 --output "$work/answer" --write-out '%{http_code}' \
        --header 'Content-Type: application/soap+xml; charset=utf-8' --data-binary "@$work/request.xml" \
        "$@" "$address" > "$work/status" 2> "$work/log"
}
client=(--cert client.pem --key client.key)

answered() { post --cacert ca.pem "${client[@]}" "$@" && [ "$(cat "$work/status")" = 200 ]; }
refused() { ! post "$@" && [ "$(cat "$work/status")" = 000 ]; }
found() { grep -q '<CodeCR>00</CodeCR>' "$work/answer" && grep -q '<NumIdentifiant>160012B020777<' "$work/answer"; }
# The server must have said so itself: a client that fails by itself proves nothing.
alert() { grep -Eqi "alert[ ,:].*$1" "$work/log"; }

echo "calling $address"
check "a client with the certificate gets HTTP 200" answered
check "the answer is CodeCR 00 and the matricule of TOUSSAINT" found
check "the same over TLS 1.2" answered --tls-max 1.2
check "the same over TLS 1.3" answered --tlsv1.3

check "a client without certificate is refused (TLS 1.3)" refused --cacert ca.pem --tlsv1.3
check "by an alert of the server" alert 'certificate.required'
check "a client without certificate is refused (TLS 1.2)" refused --cacert ca.pem --tls-max 1.2
check "by an alert of the server" alert 'handshake.failure|certificate.required|bad.certificate'

openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=INSI-AUTO -days 1 \
    -keyout "$work/other.key" -out "$work/other.pem" 2> /dev/null
check "a certificate of another authority is refused" \
    refused --cacert ca.pem --cert "$work/other.pem" --key "$work/other.key"
check "by an alert of the server" alert 'unknown.ca|bad.certificate|certificate.unknown|decrypt.error'
check "a client that does not trust the authority refuses the server" refused --cacert "$work/other.pem" "${client[@]}"

# The defaults of the system forbid TLS 1.1 to curl: they are lifted, so that the server is the one that refuses.
lift="CipherString = DEFAULT@SECLEVEL=0"
printf '%s\n' 'openssl_conf = init' '[init]' 'ssl_conf = ssl' '[ssl]' 'system_default = defaults' '[defaults]' \
    'MinProtocol = TLSv1' "$lift" > "$work/openssl.cnf"
export OPENSSL_CONF=$work/openssl.cnf
check "TLS 1.1 is refused" \
    refused --cacert ca.pem "${client[@]}" --tlsv1.0 --tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0
check "by an alert of the server" alert 'protocol.version'
unset OPENSSL_CONF

bag() { openssl pkcs12 -info -in client.p12 -passin "pass:$1" -passout pass:x > "$work/bag" 2> "$work/log"; }
wrong() { ! bag "$1"; }
leaf() {
    openssl pkcs12 -in client.p12 -passin pass:identito -clcerts -nokeys 2> /dev/null |
        openssl x509 -outform DER > "$work/p12.der"
    openssl x509 -in client.pem -outform DER | cmp -s - "$work/p12.der"
}
check "client.p12 opens with the pass phrase identito" bag identito
check "client.p12 holds a private key" grep -q 'PRIVATE KEY' "$work/bag"
check "client.p12 holds the certificate of client.pem" leaf
check "client.p12 does not open with another pass phrase" wrong autre
check "client.pem is signed by ca.pem" openssl verify -CAfile ca.pem client.pem
check "the private key is for its owner only" test -z "$(find client.key client.p12 -perm /077)"

echo "stopping the simulator"
kill "$simulator"
status=0
wait "$simulator" || status=$?
simulator=
check "SIGTERM ends the simulator with status 0" test "$status" -eq 0

echo "$checks checks, $failures disagreements"
[ "$failures" -eq 0 ]
