#!/usr/bin/env bash
# The program in a real window, driven through the accessibility bus alone: see accessibility.py.
# Usage: accessibility.sh PATH-TO-MUSTER
set -euo pipefail
muster=$1
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${MUSTER_A11Y_FOLDER:-}" ]; then
    # A bus of its own that starts nothing by itself: no keychain that asks, no portal.
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    cat >"$folder/bus.conf" <<'XML'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
XML
    code=0
    MUSTER_A11Y_FOLDER=$folder dbus-run-session --config-file="$folder/bus.conf" -- "$0" "$muster" || code=$?
    exit "$code"
fi

folder=$MUSTER_A11Y_FOLDER
processes=()
end() { [ ${#processes[@]} -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true; }
trap end EXIT
fail() { echo "FAILED: $*" >&2; cat "$folder"/*.log >&2 || true; exit 1; }
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" XDG_RUNTIME_DIR="$folder" HOME="$folder" LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY QT_QPA_PLATFORM AT_SPI_BUS_ADDRESS

mkfifo "$folder/display" "$folder/first"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
processes+=($!)
QT_QPA_PLATFORM=offscreen "$muster" demo-tenant --users 400 --job-seconds 1 >"$folder/first" 2>"$folder/tenant.log" &
processes+=($!)
read -r number <"$folder/display"
read -r first <"$folder/first"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
openbox >/dev/null 2>&1 &
processes+=($!)
until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; do
    kill -0 "${processes[-1]}" || fail "no window manager"
done
/usr/libexec/at-spi-bus-launcher --launch-immediately >"$folder/bus.log" 2>&1 &
processes+=($!)
# A file manager that writes down what it was given.
mkdir "$folder/bin"
printf '#!/bin/sh\n{ env; echo "$@"; } >"%s/opening.log"\nmv "%s/opening.log" "%s/opened.log"\n' \
    "$folder" "$folder" "$folder" >"$folder/bin/xdg-open"
chmod +x "$folder/bin/xdg-open"
PATH="$folder/bin:$PATH" MUSTER_CLIENT_SECRET=m4rked MUSTER_ACCESS_TOKEN=m4rked QT_LOGGING_RULES='muster.*=true' \
    "$muster" 2>"$folder/window.log" &
window=$!
processes+=("$window")
/usr/bin/python3 -B "$here/accessibility.py" "$first" "$folder/chosen" "$folder/opened.log" \
    || fail "the window could not be used through the bus"

# The preset that was saved there is run by its name, while the window is open, and makes the same file.
MUSTER_CLIENT_ID=$(jq -r .client_id <<<"$first") MUSTER_CLIENT_SECRET=$(jq -r .client_secret <<<"$first") \
    QT_QPA_PLATFORM=offscreen "$muster" export --tenant "$(jq -r .url <<<"$first")" --preset "By ear" \
    >"$folder/preset.log" 2>&1 || fail "the preset of the window cannot be run"
cmp "$folder/chosen/by-ear.ndjson" "$folder/chosen/by-ear-2.ndjson" || fail "the preset exports something else"

# Nothing of secrets, users and links is anywhere but in the saved file.
{ jq -r .client_secret <<<"$first"; jq -r '.email, .user_id' "$folder/chosen/by-ear.ndjson"; printf 'm4rked\nSignature=\n'; } \
    | grep -v '^null$' >"$folder/marks"
[ "$(wc -l <"$folder/marks")" -gt 20 ] || fail "there is nothing to look for"
for place in "$folder/data" "$folder/config" "$folder/.cache" "$folder"/*.log "/proc/$window/environ" "/proc/$window/cmdline"; do
    [ -e "$place" ] || continue
    ! grep -raqF -f "$folder/marks" "$place" || fail "$place holds a secret, a link or a user"
done
[ -z "$(find "$folder/data" "$folder/chosen" -perm /077)" ] || fail "others can read $(find "$folder/data" "$folder/chosen" -perm /077)"
echo "passed"
