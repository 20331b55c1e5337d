#The services of one process behind a gate.
muster_add_library(muster_gated_engine SOURCES gatedengine.cpp gatedengine.h LINK muster_test_engine muster_fault_gate)
