muster_add_test(tst_longwait LABEL integration SOURCES tst_longwait.cpp LINK muster_gated_engine)
