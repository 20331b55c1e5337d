muster_add_test(tst_demotoken LABEL integration SOURCES tst_demotoken.cpp LINK muster_demo_client)
muster_add_test(tst_democonnections LABEL integration SOURCES tst_democonnections.cpp LINK muster_demo_client)
muster_add_test(tst_demojobs LABEL integration SOURCES tst_demojobs.cpp LINK muster_demo_client)
muster_add_test(tst_demofiles LABEL integration SOURCES tst_demofiles.cpp LINK muster_demo_client)
muster_add_test(tst_demofaults LABEL integration SOURCES tst_demofaults.cpp LINK muster_demo_client)
muster_add_test(tst_demovolume LABEL integration SOURCES tst_demovolume.cpp LINK muster_demo_client)
muster_add_test(tst_demofaultproxy LABEL integration SOURCES tst_demofaultproxy.cpp
                LINK muster_demo_client muster_test_support)
