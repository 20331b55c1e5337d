muster_add_test(tst_preset LABEL unit SOURCES tst_preset.cpp presetsamples.cpp presetsamples.h LINK muster_domain)

# The documented schema against the same samples as tst_preset.
qt_add_executable(printpresetsamples printpresetsamples.cpp presetsamples.cpp presetsamples.h)
target_include_directories(printpresetsamples PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(printpresetsamples PRIVATE muster_defaults muster_domain)
add_test(NAME preset_schema COMMAND ${CMAKE_CURRENT_LIST_DIR}/checkpresetschema.py
    ${PROJECT_SOURCE_DIR}/packaging/preset.schema.json $<TARGET_FILE:printpresetsamples>)
set_tests_properties(preset_schema PROPERTIES LABELS unit TIMEOUT 60 ENVIRONMENT "LC_ALL=C.UTF-8")
muster_add_test(tst_presetarguments LABEL unit SOURCES tst_presetarguments.cpp presetsamples.cpp presetsamples.h
    LINK muster_cli)
