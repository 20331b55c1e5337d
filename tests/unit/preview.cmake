muster_add_test(tst_previewcontent LABEL unit SOURCES tst_previewcontent.cpp LINK muster_preview muster_gzip_data)
muster_add_test(tst_previewrows LABEL unit SOURCES tst_previewrows.cpp
    LINK muster_preview muster_gzip_data muster_preview_samples)
muster_add_test(tst_previewsearch LABEL unit SOURCES tst_previewsearch.cpp
    LINK muster_preview muster_gzip_data muster_preview_samples)
muster_add_test(tst_previewsums LABEL unit SOURCES tst_previewsums.cpp
    LINK muster_preview muster_gzip_data muster_preview_samples)
muster_add_test(tst_livepreview LABEL unit SOURCES tst_livepreview.cpp
    LINK muster_preview muster_gzip_data muster_preview_samples)
