#!/usr/bin/env bash
# Looks at the program and its window's module for what packaging/hardening.cmake and the compiler are told to put there.
# Usage: hardening.sh PATH-TO-MUSTER [optimised]   with "optimised" also for what only such builds have
set -euo pipefail
failed=0
fault() { # FILE WHAT
    echo "FAILED: $(basename "$1"): $2" >&2
    failed=1
}

look() { # FILE [optimised]
    local file=$1 segments dynamic symbols code
    check() { # WHAT TEXT PATTERN
        grep -Eq -- "$3" <<<"$2" || fault "$file" "$1"
    }
    segments=$(readelf -lW "$file")
    dynamic=$(readelf -dW "$file")
    symbols=$(readelf --dyn-syms -W "$file")
    check "not position independent" "$(readelf -hW "$file")" 'Type: +DYN'
    check "no stack protector" "$symbols" '__stack_chk_fail'
    check "relocations stay writable" "$segments" 'GNU_RELRO'
    check "symbols are bound late" "$dynamic" '\(FLAGS\).*BIND_NOW'
    check "the stack is executable" "$segments" 'GNU_STACK +0x[0-9a-f]+ +0x[0-9a-f]+ +0x[0-9a-f]+ +0x[0-9a-f]+ +0x[0-9a-f]+ +RW '
    if grep -Eq ' RWE | RWX ' <<<"$segments"; then
        fault "$file" "a segment is writable and executable"
    fi
    if grep -Eq 'R(UN)?PATH' <<<"$dynamic"; then
        fault "$file" "libraries are looked for elsewhere than in the system"
    fi
    [ "${2:-}" = optimised ] || return 0
    check "no checked versions of the C library's functions" "$symbols" '__(memcpy|read|pread|snprintf|fprintf|printf)_chk'
    [ "$(uname -m)" = x86_64 ] || return 0
    check "no control-flow enforcement" "$(readelf -nW "$file")" 'IBT, SHSTK'
    code=$(objdump -d --no-show-raw-insn --section=.text "$file" | grep -c endbr64 || true)
    [ "$code" -gt 100 ] || fault "$file" "the code was built without control-flow enforcement"
}

program=$1
module=$(dirname "$program")/muster-window.so
look "$program" "${2:-}"
look "$module" "${2:-}"
shown=$(nm -D --defined-only "$module" | wc -l)
[ "$shown" = 1 ] || fault "$module" "it shows $shown symbols, not only its entry"
grep -Eq 'FLAGS_1.*PIE' <<<"$(readelf -dW "$program")" || fault "$program" "not marked as a position-independent executable"
[ $failed = 0 ] && echo "passed"
exit $failed
