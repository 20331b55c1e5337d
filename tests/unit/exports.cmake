muster_add_test(tst_transition LABEL unit SOURCES tst_transition.cpp LINK muster_exports)
muster_add_test(tst_commandline LABEL unit SOURCES tst_commandline.cpp LINK muster_cli)
muster_add_test(tst_partfile LABEL unit SOURCES tst_partfile.cpp LINK muster_exports)
muster_add_test(tst_partwriter LABEL unit SOURCES tst_partwriter.cpp LINK muster_exports)
