muster_add_test(tst_credentials LABEL unit SOURCES tst_credentials.cpp LINK muster_cli muster_test_keys)
