# A loopback HTTP server that answers byte by byte what a test tells it to.
muster_add_library(muster_scripted_server
    SOURCES scriptedserver.cpp scriptedserver.h
    LINK Qt6::Network)
