# One .ts a language; English is one of them, because it holds the plurals. `./dev translate` brings them up to date.
# Qt 6.4 has no SOURCE_TARGETS, so the sources of all libraries are handed over by absolute path.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
file(GLOB_RECURSE translated CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h
     ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h)
muster_add_library(muster_translation
    SOURCES ${PROJECT_SOURCE_DIR}/app/translation.cpp ${PROJECT_SOURCE_DIR}/app/translation.h LINK Qt6::Core)
qt_add_translations(muster_translation
    TS_FILES ${PROJECT_SOURCE_DIR}/translations/muster_en.ts ${PROJECT_SOURCE_DIR}/translations/muster_de.ts
    SOURCES ${translated}
    INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR}
    RESOURCE_PREFIX /i18n
    LUPDATE_OPTIONS -no-obsolete -locations none)
