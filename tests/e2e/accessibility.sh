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
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
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
"$muster" 2>"$folder/window.log" &
processes+=($!)
/usr/bin/python3 "$here/accessibility.py" "$first" "$folder/chosen" || fail "the window could not be used through the bus"
! grep -rqF "$(jq -r .client_secret <<<"$first")" "$folder/data" || fail "the secret is on disk"
echo "passed"
