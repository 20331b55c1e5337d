muster_add_test(tst_theme LABEL gui SOURCES tst_theme.cpp LINK muster_ui_common Qt6::DBus)
muster_add_test(tst_widgets LABEL gui SOURCES tst_widgets.cpp LINK muster_ui_common muster_ui_test_support)
muster_add_test(tst_connectpage LABEL gui SOURCES tst_connectpage.cpp LINK muster_ui_tenants muster_ui_test_support)
muster_add_test(tst_windowparts LABEL gui SOURCES tst_windowparts.cpp LINK muster_ui muster_ui_test_support)
muster_add_test(tst_mainwindow LABEL gui SOURCES tst_mainwindow.cpp windowtest.cpp windowtest.h
    LINK muster_ui muster_ui_test_support)
muster_add_test(tst_windowwalk LABEL gui SOURCES tst_windowwalk.cpp windowtest.cpp windowtest.h
    LINK muster_ui muster_ui_test_support)

# Not a test: renders the pages to PNG files.
qt_add_executable(muster_pictures
    pictures.cpp pictures.h picturedata.cpp picturedata.h picturescenes.cpp jobsamples.cpp jobsamples.h)
target_link_libraries(muster_pictures PRIVATE muster_defaults muster_ui muster_ui_test_support)

# Plays the settings portal on a bus of its own.
find_program(DBUS_RUN_SESSION dbus-run-session)
qt_add_executable(tst_systemscheme tst_systemscheme.cpp)
target_link_libraries(tst_systemscheme PRIVATE muster_defaults muster_ui_common Qt6::Test Qt6::DBus)
if(DBUS_RUN_SESSION)
    add_test(NAME tst_systemscheme COMMAND ${DBUS_RUN_SESSION} -- $<TARGET_FILE:tst_systemscheme>)
else()
    add_test(NAME tst_systemscheme COMMAND tst_systemscheme)
endif()
set_tests_properties(tst_systemscheme PROPERTIES LABELS gui TIMEOUT 60)
