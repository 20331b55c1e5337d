muster_add_test(tst_theme LABEL gui SOURCES tst_theme.cpp LINK muster_ui_common Qt6::DBus)
muster_add_test(tst_firstframe LABEL gui SOURCES tst_firstframe.cpp LINK muster_ui_common)
muster_add_test(tst_widgets LABEL gui SOURCES tst_widgets.cpp LINK muster_ui_common muster_ui_test_support)
muster_add_test(tst_connectpage LABEL gui SOURCES tst_connectpage.cpp LINK muster_ui_tenants muster_ui_test_support)
muster_add_test(tst_windowparts LABEL gui SOURCES tst_windowparts.cpp LINK muster_ui muster_ui_test_support)
muster_add_test(tst_mainwindow LABEL gui SOURCES tst_mainwindow.cpp windowtest.cpp windowtest.h
    LINK muster_ui muster_ui_test_support)
muster_add_test(tst_windowwalk LABEL gui SOURCES tst_windowwalk.cpp windowtest.cpp windowtest.h
    LINK muster_ui muster_ui_test_support)

# Renders the pages to PNG files; as a test it looks at them for texts that are cut off and parts without a name.
qt_add_executable(muster_pictures
    pictures.cpp pictures.h picturedata.cpp picturedata.h picturescenes.cpp previewscenes.cpp previewscenes.h
    jobsamples.cpp jobsamples.h)
target_link_libraries(muster_pictures PRIVATE muster_defaults muster_ui muster_ui_test_support)
math(EXPR MUSTER_PICTURES_TIMEOUT "2 * ${MUSTER_TEST_TIMEOUT}")
add_test(NAME pictures COMMAND muster_pictures --check)
add_test(NAME pictures_mirrored COMMAND muster_pictures --check -reverse)
add_test(NAME pictures_double COMMAND muster_pictures --check)
set_tests_properties(pictures_double PROPERTIES ENVIRONMENT QT_SCALE_FACTOR=2)
add_test(NAME pictures_contrast COMMAND muster_pictures --check)
set_tests_properties(pictures_contrast PROPERTIES ENVIRONMENT MUSTER_CONTRAST=1)
add_test(NAME pictures_german COMMAND muster_pictures --check)
set_tests_properties(pictures_german PROPERTIES ENVIRONMENT "LANG=de_DE.UTF-8;LC_ALL=")
# Twice the usual size of text, also where the words are long.
add_test(NAME pictures_large COMMAND muster_pictures --check)
set_tests_properties(pictures_large PROPERTIES ENVIRONMENT MUSTER_FONT_PX=26)
add_test(NAME pictures_large_german COMMAND muster_pictures --check)
set_tests_properties(pictures_large_german PROPERTIES ENVIRONMENT "MUSTER_FONT_PX=26;LANG=de_DE.UTF-8;LC_ALL=")
set_tests_properties(pictures pictures_mirrored pictures_double pictures_contrast pictures_german pictures_large
    pictures_large_german PROPERTIES LABELS gui TIMEOUT ${MUSTER_PICTURES_TIMEOUT})

muster_add_test(tst_notices LABEL gui SOURCES tst_notices.cpp LINK muster_ui_notices muster_ui_test_support)

# Play a service of the desktop, on a bus of their own.
find_program(DBUS_RUN_SESSION dbus-run-session REQUIRED)
function(add_bus_test name)
    qt_add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE muster_defaults Qt6::Test Qt6::DBus ${ARGN})
    add_test(NAME ${name} COMMAND ${DBUS_RUN_SESSION} -- $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES LABELS gui TIMEOUT 60 ENVIRONMENT QT_QPA_PLATFORM=offscreen)
endfunction()
add_bus_test(tst_systemscheme muster_ui_common)
add_bus_test(tst_freedesktop muster_ui_notices)
add_bus_test(tst_stayawake muster_awake muster_ui_test_support)
