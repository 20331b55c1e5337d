#!/usr/bin/env bash
# The program from the command line against a demo tenant of its own: files byte for byte, exit codes, resume.
# Usage: commandline.sh PATH-TO-MUSTER
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

mkfifo "$folder/first"
"$muster" demo-tenant --users 500 --job-seconds 1 >"$folder/first" &
demo=$!
read -r first <"$folder/first"
url=$(jq -r .url <<<"$first")
export MUSTER_CLIENT_ID MUSTER_CLIENT_SECRET
MUSTER_CLIENT_ID=$(jq -r .client_id <<<"$first")
MUSTER_CLIENT_SECRET=$(jq -r .client_secret <<<"$first")

# JSON and CSV: what was unpacked is what gunzip makes of what was delivered.
for format in json csv; do
    "$muster" export --tenant "$url" --format "$format" --as raw --as plain --to "$folder/$format" --name users --json \
        >"$folder/$format.log" || fail "export $format ended with $?"
    plain=$(find "$folder/$format" -name "users.ndjson" -o -name "users.csv")
    gzip -dc "$folder/$format"/users.*.gz | cmp - "$plain" || fail "$format: plain is not the unpacked raw file"
    tail -n 1 "$folder/$format.log" | jq -e '.event == "result" and .state == "saved" and .users == 500' >/dev/null \
        || fail "$format: the last line is not the result"
    sum=$(tail -n 1 "$folder/$format.log" | jq -r '.files[] | select(.as == "plain") | .sha256')
    [ "$(sha256sum <"$plain" | cut -d' ' -f1)" = "$sum" ] || fail "$format: SHA-256 differs"
    [ "$(stat -c %a "$plain")" = 600 ] || fail "$format: others can read the file"
done
[ "$(jq -c . "$folder/json/users.ndjson" | wc -l)" = 500 ] || fail "not every line is JSON"

# One connection by name, a renamed column, a limit; and a name that is taken.
"$muster" export --tenant "$url" --connection google-oauth2 --format json --field email --field name=full_name \
    --limit 5 --to "$folder/json" --name users || fail "export by name ended with $?"
[ "$(wc -l <"$folder/json/users-2.ndjson")" = 5 ] || fail "limit or numbering is wrong"
jq -e 'has("full_name")' "$folder/json/users-2.ndjson" >/dev/null || fail "export_as was not sent"

expect() { # CODE ARGUMENTS...
    local wanted=$1 code=0
    shift
    "$muster" "$@" >"$folder/out" 2>&1 || code=$?
    [ "$code" = "$wanted" ] || { cat "$folder/out" >&2; fail "muster $* ended with $code instead of $wanted"; }
}
expect 2 export --tenant "$url" --format xml
expect 2 export --tenant "$url" --connection nobody --to "$folder/x"
expect 2 export --tenant "$url" --field a..b --to "$folder/x"
expect 6 export --tenant "$url" --to /proc/nowhere
MUSTER_CLIENT_SECRET=wrong expect 3 export --tenant "$url" --to "$folder/x"
! grep -rq "$MUSTER_CLIENT_SECRET" "$folder/data" || fail "the secret is on disk"

# A preset file says everything but the tenant; options replace what it holds; no credentials in it.
cat >"$folder/weekly.json" <<'PRESET'
{"muster_preset": 1, "name": "Weekly", "tenant": null, "whole_tenant": true, "format": "json", "limit": 20,
 "fields": [{"name": "email"}, {"name": "user_metadata.plan", "export_as": "plan"}], "outputs": ["plain", "raw"],
 "folder": "~/presets", "name_pattern": "{preset}-{format}", "colour": "red"}
PRESET
"$muster" export --tenant "$url" --preset "$folder/weekly.json" >"$folder/out" || fail "export by preset ended with $?"
grep -qx "$folder/presets/weekly-json.ndjson" "$folder/out" || fail "the preset's name, folder or files were not taken"
"$muster" export --tenant "$url" --format json --limit 20 --field email --field user_metadata.plan=plan \
    --to "$folder/presets" --name expected >/dev/null || fail "export without preset ended with $?"
cmp "$folder/presets/weekly-json.ndjson" "$folder/presets/expected.ndjson" || fail "the preset's export differs"
"$muster" export --tenant "$url" --preset "$folder/weekly.json" --limit 3 --as plain --name few >/dev/null || fail "override"
[ "$(wc -l <"$folder/presets/few.ndjson")" = 3 ] || fail "an option did not replace the preset's value"
[ "$("$muster" history --json | head -n 1 | jq -r .state)" = saved ] || fail "the history does not know the export"
expect 2 export --preset "$folder/weekly.json"
expect 2 export --tenant "$url" --preset Monthly
grep -q "There is no preset “Monthly”" "$folder/out" || fail "an unknown preset is not named"
expect 2 export --tenant "$url" --preset "$folder/missing.json"
echo '{"muster_preset": 2, "name": "Later"}' >"$folder/later.json"
expect 2 export --tenant "$url" --preset "$folder/later.json"
echo '{"muster_preset": 1, "name": "Bad", "client_secret": "hush"}' >"$folder/bad.json"
expect 2 export --tenant "$url" --preset "$folder/bad.json"
echo '{"muster_preset": 1, "name": "Elsewhere", "tenant": "127.0.0.1:9", "whole_tenant": true}' >"$folder/elsewhere.json"
expect 2 export --preset "$folder/elsewhere.json"
expect 0 presets --json

# Killed in the middle, then resumed: the same job, the same bytes.
mkfifo "$folder/events"
"$muster" export --json --tenant "$url" --format json --to "$folder/killed" --name users >"$folder/events" 2>/dev/null &
victim=$!
exec 5<"$folder/events"
until [[ ${event:-} == *'"state":"waiting"'* ]]; do read -r event <&5 || fail "ended too early"; done
kill -9 "$victim"
exec 5<&-
wait "$victim" 2>/dev/null || true
# Taken up without credentials it fails, and loses nothing: with them it goes on.
code=0
env -u MUSTER_CLIENT_ID -u MUSTER_CLIENT_SECRET "$muster" resume >/dev/null 2>&1 || code=$?
[ "$code" = 3 ] || fail "resume without credentials ended with $code instead of 3"
"$muster" resume || fail "resume ended with $?"
cmp "$folder/killed/users.ndjson" "$folder/json/users.ndjson" || fail "the resumed file differs"
[ "$(ls -A "$folder/killed" | wc -l)" = 1 ] || fail "something was left beside the file"
"$muster" resume 2>"$folder/words" || fail "resume of nothing ended with $?"
grep -q "nothing to resume" "$folder/words" || fail "resume does not say that there is nothing"

# Stopped by Ctrl+C: left alone until that is wanted. (In the background bash lets programs ignore SIGINT, env does not.)
env --default-signal=INT "$muster" export --json --tenant "$url" --format json --to "$folder/stopped" --name users \
    >"$folder/events" 2>/dev/null &
victim=$!
exec 5<"$folder/events"
event=
until [[ $event == *'"state":"waiting"'* ]]; do read -r event <&5 || fail "ended too early"; done
kill -INT "$victim"
code=0
wait "$victim" || code=$?
exec 5<&-
[ "$code" = 130 ] || fail "a stopped export ended with $code"
"$muster" resume 2>"$folder/words" || fail "resume beside a stopped export ended with $?"
grep -q "resume --stopped" "$folder/words" || fail "resume does not tell of the stopped export"
[ ! -e "$folder/stopped/users.ndjson" ] || fail "resume went on with what was stopped"
"$muster" resume --stopped || fail "resume --stopped ended with $?"
cmp "$folder/stopped/users.ndjson" "$folder/json/users.ndjson" || fail "what was stopped and resumed differs"

# A conversion that is killed: nothing is left of it, or all of it is there, at the latest after `resume`.
for i in $(seq 60); do cat "$folder/json/users.ndjson"; done >"$folder/many.ndjson"
convert=("$muster" convert "$folder/many.ndjson" --as csv --as import --as json --to "$folder/converted")
"${convert[@]}" >/dev/null 2>&1 || fail "convert ended with $?"
sums() { (cd "$folder/converted" && sha256sum -- *); }
sums >"$folder/sums"
for signal in KILL TERM; do
    for seconds in 0.04 0.08 0.12 0.16 0.2 0.3; do
        rm -r "$folder/converted"
        mkdir "$folder/converted"
        timeout -s "$signal" "$seconds" "${convert[@]}" >/dev/null 2>&1 || true
        [ "$signal" = TERM ] || "$muster" resume >/dev/null 2>&1 || fail "resume of a conversion ended with $?"
        [ -n "$(ls -A "$folder/converted")" ] || continue
        sums | cmp - "$folder/sums" || fail "SIG$signal after $seconds s left $(ls -A "$folder/converted" | head -3)"
    done
done
# The audit log: every export that ended above, and one changed byte is named.
entries=$("$muster" history --audit | wc -l)
[ "$entries" -ge 5 ] || fail "the audit log has $entries entries"
"$muster" history --audit --json \
    | jq -es '[.[] | select(.entry.result == "saved") | .entry.files[0].sha256 | length == 64] | length > 0 and all' >/dev/null \
    || fail "the audit log does not know the files"
[ "$("$muster" history --audit --csv - | head -c 6)" = number ] || fail "no CSV of the audit log"
log=$folder/data/muster/audit.ndjson
[ "$(stat -c %a "$log")" = 600 ] || fail "others can read the audit log"
expect 0 history --audit --verify
sed -i '2s/"users":5/"users":6/' "$log"
expect 7 history --audit --verify
grep -q "Entry 2 " "$folder/out" || fail "the changed entry is not named"
# A limit on the size of files ends a conversion with a sentence, not the program.
mkdir "$folder/limited"
head -c 3000000 /dev/zero | tr '\0' x | sed 's/^/{"user_id":"/; s/$/"}/' >"$folder/large.ndjson"
rc=0
(ulimit -f 1000; "$muster" convert "$folder/large.ndjson" --as json --to "$folder/limited" >/dev/null 2>"$folder/err") || rc=$?
[ $rc = 6 ] && grep -q "cannot be written" "$folder/err" && [ -z "$(ls -A "$folder/limited")" ] \
    || fail "behind a limit on file sizes it ended with $rc, left $(ls -A "$folder/limited")"
# What cannot be read is told as JSON to those who asked for it.
cp -r "$folder/data" "$folder/damaged"
python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("DROP TABLE exports")' "$folder/damaged/muster/muster.sqlite"
rc=0
XDG_DATA_HOME="$folder/damaged" "$muster" history --json >"$folder/out" 2>/dev/null || rc=$?
[ $rc -gt 0 ] && jq -e '.state == "failed" and .error.code == "DatabaseFailed"' "$folder/out" >/dev/null \
    || fail "a history that cannot be read ended with $rc and $(cat "$folder/out")"
# The manual page knows every command.
manual=$(dirname "$0")/../../packaging/muster.1
commands=$("$muster" --help | sed -n 's/^  muster \([a-z][a-z-]*\) .*/\1/p')
[ "$(wc -w <<<"$commands")" -ge 6 ] || fail "--help tells no commands"
for command in $commands; do
    grep -Eq "^\.B ${command//-/\\\\-}$" "$manual" || fail "the manual page does not know $command"
done
echo "passed"
