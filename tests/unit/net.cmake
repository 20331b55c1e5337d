muster_add_test(tst_waiting LABEL unit SOURCES tst_waiting.cpp LINK muster_net)
muster_add_test(tst_transport LABEL unit SOURCES tst_transport.cpp LINK muster_net)
muster_add_test(tst_downloadanswer LABEL unit SOURCES tst_downloadanswer.cpp LINK muster_net)
