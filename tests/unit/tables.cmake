muster_add_test(tst_csvcells LABEL unit SOURCES tst_csvcells.cpp LINK muster_files)
