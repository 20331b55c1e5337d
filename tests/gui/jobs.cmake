muster_add_test(tst_jobrow LABEL gui SOURCES tst_jobrow.cpp jobsamples.cpp jobsamples.h
    LINK muster_ui_jobs muster_ui_test_support)
muster_add_test(tst_jobspanel LABEL gui
    SOURCES tst_jobspanel.cpp jobsamples.cpp jobsamples.h jobspaneltest.cpp jobspaneltest.h
    LINK muster_ui_jobs muster_ui_test_support)
muster_add_test(tst_jobsfocus LABEL gui
    SOURCES tst_jobsfocus.cpp jobsamples.cpp jobsamples.h jobspaneltest.cpp jobspaneltest.h
    LINK muster_ui_jobs muster_ui_test_support)
muster_add_test(tst_jobfiles LABEL gui SOURCES tst_jobfiles.cpp LINK muster_ui_jobs muster_ui_test_support)
muster_add_test(tst_requestpanel LABEL gui SOURCES tst_requestpanel.cpp LINK muster_ui_jobs muster_ui_test_support)
muster_add_test(tst_history LABEL gui SOURCES tst_history.cpp LINK muster_ui_history muster_ui_test_support)
