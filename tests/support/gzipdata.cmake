# gzip members for tests, made without the library that the product decompresses with.
muster_add_library(muster_gzip_data SOURCES gzipdata.cpp gzipdata.h LINK Qt6::Core)
