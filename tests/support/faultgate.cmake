# A gate in front of a demo tenant that breaks requests of one step of an export.
muster_add_library(muster_fault_gate SOURCES faultgate.cpp faultgate.h LINK Qt6::Network)
