muster_add_test(tst_auditlog LABEL unit SOURCES tst_auditlog.cpp auditsamples.cpp auditsamples.h LINK muster_store)
    muster_add_test(
        tst_auditexport LABEL unit SOURCES tst_auditexport.cpp auditsamples.cpp auditsamples.h LINK muster_store)
