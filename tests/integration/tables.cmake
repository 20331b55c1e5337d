muster_add_test(tst_csvfidelity LABEL integration SOURCES tst_csvfidelity.cpp LINK muster_files)
target_compile_definitions(tst_csvfidelity PRIVATE
    MUSTER_CSV_FIDELITY="${PROJECT_SOURCE_DIR}/tests/integration/csvfidelity.py")
