# A byte-level TCP proxy that cuts, stalls, corrupts and slows down what a server answers.
muster_add_library(muster_test_support SOURCES faultproxy.cpp faultproxy.h LINK Qt6::Network)
