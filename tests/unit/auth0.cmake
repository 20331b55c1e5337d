muster_add_test(tst_apierror LABEL unit SOURCES tst_apierror.cpp LINK muster_auth0)
muster_add_test(tst_remotejob LABEL unit SOURCES tst_remotejob.cpp LINK muster_auth0)
muster_add_test(tst_accesstoken LABEL unit SOURCES tst_accesstoken.cpp LINK muster_auth0)
muster_add_test(tst_connectionpages LABEL unit SOURCES tst_connectionpages.cpp LINK muster_auth0)
