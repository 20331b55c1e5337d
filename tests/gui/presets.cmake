muster_add_test(tst_composerpresets LABEL gui SOURCES tst_composerpresets.cpp
    LINK muster_ui_compose muster_ui_test_support)
muster_add_test(tst_windowpresets LABEL gui SOURCES tst_windowpresets.cpp windowtest.cpp windowtest.h
    LINK muster_ui muster_ui_test_support)
