muster_add_test(tst_composerpresets LABEL gui SOURCES tst_composerpresets.cpp
    LINK muster_ui_compose muster_ui_test_support)
