muster_add_test(tst_restclient LABEL integration SOURCES tst_restclient.cpp LINK muster_net muster_scripted_server)
muster_add_test(tst_download LABEL integration SOURCES tst_download.cpp LINK muster_net muster_scripted_server)
muster_add_test(tst_tls LABEL integration SOURCES tst_tls.cpp LINK muster_net muster_scripted_server)
muster_add_test(tst_proxy LABEL integration SOURCES tst_proxy.cpp LINK muster_net muster_scripted_server)
