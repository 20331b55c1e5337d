muster_add_test(tst_exportflow LABEL integration SOURCES tst_exportflow.cpp
                LINK muster_exports muster_demo muster_test_support)
