# A plain HTTP client of the demo tenant, independent of the product's own network code.
muster_add_library(muster_demo_client SOURCES democlient.cpp democlient.h LINK muster_demo Qt6::Network Qt6::Test)
