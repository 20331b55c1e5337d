muster_add_test(tst_jobtext LABEL unit SOURCES tst_jobtext.cpp LINK muster_ui_jobs)
muster_add_test(tst_jobprogress LABEL unit SOURCES tst_jobprogress.cpp LINK muster_ui_jobs)
muster_add_test(tst_jobdetails LABEL unit SOURCES tst_jobdetails.cpp LINK muster_ui_jobs)
muster_add_test(tst_historytext LABEL unit SOURCES tst_historytext.cpp LINK muster_ui_history)
