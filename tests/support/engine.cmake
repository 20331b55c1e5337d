# The services of one process, for tests of whole exports.
muster_add_library(muster_test_engine SOURCES engine.cpp engine.h LINK muster_exports muster_demo Qt6::Test)
