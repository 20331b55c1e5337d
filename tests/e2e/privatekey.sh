#!/usr/bin/env bash
# The program signs in with a private key from a file, in both forms; keys that are of no use are named as such.
# Usage: privatekey.sh PATH-TO-MUSTER
set -euo pipefail
muster=$1
folder=$(mktemp -d)
demo=
end() {
    [ -z "$demo" ] || kill "$demo" 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder" LC_ALL=C.UTF-8
export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent QT_QPA_PLATFORM=offscreen
fail() { echo "FAILED: $*" >&2; exit 1; }

openssl genrsa -out "$folder/pkcs8.pem" 2048 2>/dev/null
openssl rsa -in "$folder/pkcs8.pem" -traditional -out "$folder/pkcs1.pem" 2>/dev/null
openssl rsa -in "$folder/pkcs8.pem" -pubout -out "$folder/public.pem" 2>/dev/null
openssl pkcs8 -topk8 -in "$folder/pkcs8.pem" -passout pass:word -out "$folder/encrypted.pem"
openssl genrsa -out "$folder/other.pem" 2048 2>/dev/null
chmod 600 "$folder"/*.pem

mkfifo "$folder/first"
"$muster" demo-tenant --users 50 --job-seconds 0 --public-key "$folder/public.pem" >"$folder/first" &
demo=$!
read -r first <"$folder/first"
url=$(jq -r .url <<<"$first")
MUSTER_CLIENT_ID=$(jq -r .client_id <<<"$first")
export MUSTER_CLIENT_ID

for form in pkcs1 pkcs8; do
    MUSTER_PRIVATE_KEY_FILE="$folder/$form.pem" "$muster" export --tenant "$url" --format json --to "$folder/$form" \
        --name users 2>"$folder/log" || { cat "$folder/log" >&2; fail "$form ended with $?"; }
    [ "$(wc -l <"$folder/$form/users.ndjson")" = 50 ] || fail "$form: not every user came"
done
MUSTER_PRIVATE_KEY_ALGORITHM=PS256 MUSTER_PRIVATE_KEY_FILE="$folder/pkcs8.pem" "$muster" export --tenant "$url" \
    --to "$folder/ps256" 2>/dev/null || fail "PS256 ended with $?"
! grep -rqF "$(sed -n 3p "$folder/pkcs8.pem")" "$folder/data" || fail "the key is on disk"

expect() { # CODE WORDS KEY
    local code=0
    MUSTER_PRIVATE_KEY_FILE="$folder/$3" "$muster" export --tenant "$url" --to "$folder/x" >"$folder/out" 2>&1 || code=$?
    [ "$code" = "$1" ] || { cat "$folder/out" >&2; fail "$3 ended with $code instead of $1"; }
    grep -q "$2" "$folder/out" || { cat "$folder/out" >&2; fail "$3: the reason is not told"; }
}
expect 3 "protected by a passphrase" encrypted.pem
expect 3 "cannot be read" public.pem
expect 3 "refused the credentials" other.pem
expect 6 "cannot be read" missing.pem
chmod 644 "$folder/pkcs8.pem"
expect 0 "Others can read the private key" pkcs8.pem
echo "passed"
