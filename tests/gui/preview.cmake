muster_add_test(tst_previewtable LABEL gui SOURCES tst_previewtable.cpp
    LINK muster_ui_preview muster_ui_test_support)
muster_add_test(tst_previewpane LABEL gui SOURCES tst_previewpane.cpp previewpanetest.cpp previewpanetest.h
    LINK muster_ui_preview muster_ui_test_support muster_gzip_data muster_preview_samples)
muster_add_test(tst_previewfind LABEL gui SOURCES tst_previewfind.cpp previewpanetest.cpp previewpanetest.h
    LINK muster_ui_preview muster_ui_test_support muster_gzip_data muster_preview_samples)
muster_add_test(tst_auditmenu LABEL gui SOURCES tst_auditmenu.cpp LINK muster_ui_history muster_ui_test_support)
