muster_add_test(tst_columnlist LABEL unit SOURCES tst_columnlist.cpp LINK muster_ui_form)
muster_add_test(tst_formstate LABEL unit SOURCES tst_formstate.cpp LINK muster_ui_form)
muster_add_test(tst_formverdict LABEL unit SOURCES tst_formverdict.cpp LINK muster_ui_form)
muster_add_test(tst_folderfacts LABEL unit SOURCES tst_folderfacts.cpp LINK muster_ui_form)
