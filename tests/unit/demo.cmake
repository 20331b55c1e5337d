muster_add_test(tst_demousers LABEL unit SOURCES tst_demousers.cpp LINK muster_demo)
muster_add_test(tst_demorows LABEL unit SOURCES tst_demorows.cpp LINK muster_demo)
muster_add_test(tst_demotokens LABEL unit SOURCES tst_demotokens.cpp LINK muster_demo)
muster_add_test(tst_demorules LABEL unit SOURCES tst_demorules.cpp LINK muster_demo)
