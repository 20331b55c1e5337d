muster_add_test(tst_database LABEL unit SOURCES tst_database.cpp LINK muster_store Qt6::Concurrent)
muster_add_test(tst_exportstore LABEL unit SOURCES tst_exportstore.cpp LINK muster_store)
muster_add_test(tst_smallstores LABEL unit SOURCES tst_smallstores.cpp LINK muster_store)
muster_add_test(tst_processlease LABEL unit SOURCES tst_processlease.cpp LINK muster_store)
