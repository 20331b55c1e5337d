#!/usr/bin/env bash
# The program as packages install it: it finds the module of its window there and nowhere else, and does without it.
# Usage: installed.sh PATH-TO-MUSTER   its folder is the one of the build
set -euo pipefail
build=$(dirname "$1")
folder=$(mktemp -d)
window=
end() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder" LC_ALL=C.UTF-8
export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent QT_QPA_PLATFORM=offscreen

cmake --install "$build" --prefix "$folder/usr" >/dev/null
module=$folder/usr/libexec/muster/muster-window.so
[ -f "$module" ] || fail "the window's module is not installed"
ln -s "$folder/usr/bin/muster" "$folder/muster"
libraries=$(ldd "$folder/muster")
grep -q Qt6Core <<<"$libraries" || fail "ldd does not tell the libraries"
if grep -E 'Qt6(Gui|Widgets|Svg)' <<<"$libraries"; then fail "the command line loads libraries of a window"; fi

# Through a link, and from a folder that holds a module of somebody else.
mkdir "$folder/elsewhere"
cp "$(awk '/libQt6Core/ { print $3 }' <<<"$libraries")" "$folder/elsewhere/muster-window.so"
cd "$folder/elsewhere"
"$folder/muster" &
window=$!
until grep -q "$module" "/proc/$window/maps"; do
    kill -0 "$window" 2>/dev/null || fail "the installed window ended"
done
grep -q "$folder/elsewhere" "/proc/$window/maps" && fail "a module of the current folder was loaded"
kill "$window"
wait "$window" || true
window=

# Without the module, and with one that is not of this version.
refuses() { # SENTENCE
    local rc=0
    "$folder/muster" >/dev/null 2>"$folder/err" || rc=$?
    [ $rc = 2 ] || fail "without its window it ended with $rc"
    grep -q "The window cannot be loaded" "$folder/err" && grep -Eq "$1" "$folder/err" || fail "it says $(cat "$folder/err")"
    "$folder/muster" history >/dev/null || fail "history ended with $?"
}
rm "$module"
refuses "$module: cannot open"
cp "$folder/elsewhere/muster-window.so" "$module"
refuses "undefined symbol: musterRunWindow_[0-9_]+"
echo "passed"
