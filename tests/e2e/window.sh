#!/usr/bin/env bash
# The program in a real window: press Export by key, wait for the file, compare it byte for byte with the command line's.
# Usage: window.sh PATH-TO-MUSTER
set -euo pipefail
muster=$1
folder=$(mktemp -d)
processes=()
end() {
    [ ${#processes[@]} -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder" LC_ALL=C.UTF-8
export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
unset WAYLAND_DISPLAY QT_QPA_PLATFORM

# What the form starts with: the basic profile, where the connection's column has a short name.
fields=()
for field in user_id email email_verified name given_name family_name nickname identities[0].connection=connection \
    created_at updated_at last_login logins_count; do
    fields+=(--field "$field")
done
XDG_DATA_HOME="$folder/other" "$muster" export --demo "${fields[@]}" --to "$folder/expected" --as csv --name users >/dev/null 2>&1 \
    || fail "export ended with $?"

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
processes+=($!)
read -r number <"$folder/display"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
openbox >/dev/null 2>&1 &
processes+=($!)
until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; do kill -0 "${processes[-1]}" || fail "no window manager"; done
"$muster" --demo 2>"$folder/log" &
window=$!
processes+=("$window")

id=
for _ in $(seq 100); do
    id=$(xdotool search --onlyvisible --pid "$window" --name Muster 2>/dev/null | head -n 1) || true
    [ -z "$id" ] || break
    kill -0 "$window" || { cat "$folder/log" >&2; fail "the window's process ended"; }
    sleep 0.1
done
[ -n "$id" ] || fail "no window came"
xdotool windowactivate --sync "$id"

saved=
for _ in $(seq 150); do
    [ "$(find "$folder/Exports" -name '*.part' 2>/dev/null | wc -l)" = 0 ] || { sleep 0.1; continue; }
    saved=$(find "$folder/Exports" -name '*.csv' 2>/dev/null | head -n 1 || true)
    [ -z "$saved" ] || break
    # The key is pressed until a job exists: the window may still be signing in.
    "$muster" history --json | grep -q job_ || xdotool key --clearmodifiers ctrl+Return
    sleep 0.2
done
[ -n "$saved" ] || { cat "$folder/log" >&2; fail "no file was saved"; }
cmp "$folder/expected/users.csv" "$saved" || fail "the window's file differs from the command line's"
[ "$(find "$folder/Exports" -type f | wc -l)" = 1 ] || fail "more than the one file was saved"
xdotool getwindowname "$id" | grep -q Demo || fail "the title does not name the tenant"
echo "passed"
