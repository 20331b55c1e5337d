muster_add_test(tst_spaceneeded LABEL unit SOURCES tst_spaceneeded.cpp LINK muster_files muster_gzip_data)
muster_add_test(tst_recognisefile LABEL unit SOURCES tst_recognisefile.cpp LINK muster_files muster_gzip_data)
