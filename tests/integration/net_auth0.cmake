muster_add_test(tst_tokenprovider LABEL integration
    SOURCES tst_tokenprovider.cpp LINK muster_auth0 muster_scripted_server)
muster_add_test(tst_managementapi LABEL integration
    SOURCES tst_managementapi.cpp LINK muster_auth0 muster_scripted_server)
muster_add_test(tst_privatekeyjwt LABEL integration
    SOURCES tst_privatekeyjwt.cpp LINK muster_auth0 muster_demo_client muster_test_keys)
