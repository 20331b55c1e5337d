# Keys for tests of signing in, made and checked without the product's own code.
muster_add_library(muster_test_keys SOURCES keys.cpp keys.h LINK Qt6::Core OpenSSL::Crypto)
