muster_add_test(tst_exportflow LABEL integration SOURCES tst_exportflow.cpp
                LINK muster_test_engine muster_test_support)
muster_add_test(tst_signins LABEL integration SOURCES tst_signins.cpp LINK muster_exports muster_demo)
muster_add_test(tst_testrun LABEL integration SOURCES tst_testrun.cpp
                LINK muster_test_engine muster_test_support muster_ui_form)
