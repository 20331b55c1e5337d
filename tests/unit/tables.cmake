muster_add_test(tst_csvcells LABEL unit SOURCES tst_csvcells.cpp LINK muster_files)
muster_add_test(tst_auth0csv LABEL unit SOURCES tst_auth0csv.cpp LINK muster_files muster_record_data)
muster_add_test(tst_csvtablemaker LABEL unit SOURCES tst_csvtablemaker.cpp LINK muster_files muster_record_data)
