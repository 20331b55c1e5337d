muster_add_test(tst_secretstore LABEL unit SOURCES tst_secretstore.cpp LINK muster_secrets)

# The real keychain of a throw-away session; needs a session bus and gnome-keyring, so it is built always and run where
# they exist.
qt_add_executable(tst_keychain tst_keychain.cpp)
target_include_directories(tst_keychain PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(tst_keychain PRIVATE muster_defaults muster_secrets Qt6::Test)
find_program(DBUS_RUN_SESSION dbus-run-session)
find_program(GNOME_KEYRING_DAEMON gnome-keyring-daemon)
if(DBUS_RUN_SESSION AND GNOME_KEYRING_DAEMON)
    foreach(situation unlocked locked no-service stuck no-bus)
        add_test(NAME tst_keychain_${situation}
            COMMAND ${CMAKE_CURRENT_LIST_DIR}/../support/keychain-session.sh ${situation} $<TARGET_FILE:tst_keychain>)
        set_tests_properties(tst_keychain_${situation} PROPERTIES LABELS keychain TIMEOUT 60
            ENVIRONMENT "LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.*=false")
    endforeach()
endif()
