muster_add_test(tst_convertstate LABEL unit SOURCES tst_convertstate.cpp LINK muster_ui_convert)
