#!/usr/bin/env bash
# Looks at the program file for what packaging/hardening.cmake and the compiler are told to put there.
# Usage: hardening.sh PATH-TO-MUSTER [optimised]   with "optimised" also for what only such builds have
set -euo pipefail
program=$1
failed=0
check() { # WHAT TEXT PATTERN
    grep -Eq -- "$3" <<<"$2" && return
    echo "FAILED: $1" >&2
    failed=1
}
header=$(readelf -hW "$program")
segments=$(readelf -lW "$program")
dynamic=$(readelf -dW "$program")
symbols=$(readelf --dyn-syms -W "$program")
check "not position independent" "$header" 'Type: +DYN'
check "not marked as a position-independent executable" "$dynamic" 'FLAGS_1.*PIE'
check "no stack protector" "$symbols" '__stack_chk_fail'
check "relocations stay writable" "$segments" 'GNU_RELRO'
check "symbols are bound late" "$dynamic" '\(FLAGS\).*BIND_NOW'
check "the stack is executable" "$segments" 'GNU_STACK +0x[0-9a-f]+ +0x[0-9a-f]+ +0x[0-9a-f]+ +0x[0-9a-f]+ +0x[0-9a-f]+ +RW '
if grep -Eq ' RWE | RWX ' <<<"$segments"; then
    echo "FAILED: a segment is writable and executable" >&2
    failed=1
fi
if grep -Eq 'R(UN)?PATH' <<<"$dynamic"; then
    echo "FAILED: libraries are looked for elsewhere than in the system" >&2
    failed=1
fi
if [ "${2:-}" = optimised ]; then
    check "no checked versions of the C library's functions" "$symbols" '__(memcpy|read|pread|snprintf|fprintf|printf)_chk'
    if [ "$(uname -m)" = x86_64 ]; then
        check "no control-flow enforcement" "$(readelf -nW "$program")" 'IBT, SHSTK'
        code=$(objdump -d --no-show-raw-insn --section=.text "$program" | grep -c endbr64 || true)
        [ "$code" -gt 100 ] || { echo "FAILED: the code was built without control-flow enforcement" >&2; failed=1; }
    fi
fi
[ $failed = 0 ] && echo "passed"
exit $failed
