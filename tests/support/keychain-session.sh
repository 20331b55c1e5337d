#!/bin/sh
# keychain-session.sh SITUATION PROGRAM: runs a test program on a session bus of its own in one of these situations:
#   unlocked    gnome-keyring with an open keyring
#   locked      gnome-keyring whose keyring was locked again
#   no-service  a bus without any keychain
#   stuck       a bus whose keychain never answers
#   no-bus      no session bus at all
# The program finds the situation in MUSTER_KEYCHAIN. Nothing of the user's own session or keyrings is touched.
set -eu
situation=$1
program=$2
home=$(mktemp -d)
trap 'rm -rf "$home" 2>/dev/null || rm -rf "$home"' EXIT # the keyring may write once more while it ends
export HOME="$home" XDG_RUNTIME_DIR="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export MUSTER_KEYCHAIN="$situation"
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$home/services"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

if [ "$situation" = no-bus ]; then
    DBUS_SESSION_BUS_ADDRESS="unix:path=$home/nobody" "$program"
    exit
fi

# A bus that starts nothing by itself but what stands in our folder.
cat >"$home/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home</listen>
  <servicedir>$home/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

case $situation in
unlocked | locked)
    session='printf "test password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        tries=50
        until dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
            org.freedesktop.DBus.Peer.Ping >/dev/null 2>&1 || [ $tries -eq 0 ]; do
            tries=$((tries - 1))
            sleep 0.1
        done'
    if [ "$situation" = locked ]; then
        session="$session
            dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
                org.freedesktop.Secret.Service.Lock \
                array:objpath:/org/freedesktop/secrets/collection/login >/dev/null"
    fi
    ;;
stuck)
    printf '[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/sleep 5\n' >"$home/services/stuck.service"
    session=:
    ;;
*) session=: ;;
esac
# The program's result counts; the keyring daemon ends with the bus.
dbus-run-session --config-file="$home/bus.conf" -- sh -c "$session; '$program'"
