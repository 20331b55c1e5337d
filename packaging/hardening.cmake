# What makes a fault in the program that is shipped hard to use: checked by tests/e2e/hardening.sh. The stack protector
# and read-only relocations are in every build; these need optimisation, or would only slow down the builds of every day.
set(optimised $<CONFIG:RelWithDebInfo,Release>)
target_compile_options(muster_defaults INTERFACE
    $<${optimised}:-U_FORTIFY_SOURCE> $<${optimised}:-D_FORTIFY_SOURCE=3> $<${optimised}:-fstack-clash-protection>)
add_link_options($<${optimised}:-pie> $<${optimised}:LINKER:-z,noexecstack>)

# Control-flow enforcement, where processor and compiler offer it. Debian's start file is built without the mark, so
# that the linker would leave it out although all our code has it: it is told to set it.
include(CheckCXXCompilerFlag)
check_cxx_compiler_flag(-fcf-protection=full MUSTER_HAS_CET)
if(MUSTER_HAS_CET AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(muster_defaults INTERFACE $<${optimised}:-fcf-protection=full>)
    add_link_options($<${optimised}:LINKER:-z,ibt,-z,shstk>)
endif()
