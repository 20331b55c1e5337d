muster_add_test(tst_localconversion LABEL integration SOURCES tst_localconversion.cpp
                LINK muster_exports muster_gzip_data)
