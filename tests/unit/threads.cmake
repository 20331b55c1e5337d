# What runs on several threads: the preset "tsan" builds and runs these with the thread sanitizer.
set(threaded tst_blockpipeline tst_conversionjob tst_convert tst_convertformats tst_convertsets tst_directwriter
    tst_importwriter tst_livepreview tst_partwriter tst_previewcontent tst_previewrows tst_previewsearch
    tst_previewsums tst_serialthread tst_syncahead tst_xlsxwriter)
set_property(TEST ${threaded} APPEND PROPERTY LABELS threads)
add_custom_target(muster_thread_tests DEPENDS ${threaded})
