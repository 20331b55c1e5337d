# What is installed, and the .deb: ./dev package. The packages that dpkg-shlibdeps cannot see (plugins, data) come from the
# "run" and "recommend" lines of packages.list.
install(TARGETS muster RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS muster_window LIBRARY DESTINATION ${MUSTER_MODULE_FOLDER})
install(FILES packaging/muster.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/icons/app-icon.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME muster.svg)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/muster RENAME copyright)

# Debian wants changelog and manual compressed; -n keeps the result the same at every build.
function(install_compressed source name destination)
    set(compressed ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${compressed} DEPENDS ${source} COMMAND gzip -9nc ${source} > ${compressed} VERBATIM)
    add_custom_target(compress_${name} ALL DEPENDS ${compressed})
    install(FILES ${compressed} DESTINATION ${destination})
endfunction()
set(MUSTER_MAINTAINER "The Muster developers <developers@muster.invalid>")
string(TIMESTAMP day "%a, %d %b %Y 00:00:00 +0000" UTC)
file(CONFIGURE OUTPUT changelog.debian CONTENT [[
muster (@PROJECT_VERSION@-1) unstable; urgency=medium

  * What changed is told in changelog.gz.

 -- @MUSTER_MAINTAINER@  @day@
]] @ONLY)
install_compressed(${CMAKE_CURRENT_BINARY_DIR}/changelog.debian changelog.Debian ${CMAKE_INSTALL_DATADIR}/doc/muster)
install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DATADIR}/doc/muster)
install_compressed(${PROJECT_SOURCE_DIR}/packaging/muster.1 muster.1 ${CMAKE_INSTALL_MANDIR}/man1)

function(read_packages purpose result)
    file(STRINGS ${PROJECT_SOURCE_DIR}/packaging/packages.list lines REGEX "^${purpose} ")
    list(TRANSFORM lines REPLACE "^${purpose} " "")
    list(JOIN lines ", " joined)
    set(${result} "${joined}" PARENT_SCOPE)
endfunction()
read_packages(run CPACK_DEBIAN_PACKAGE_DEPENDS)
read_packages(recommend CPACK_DEBIAN_PACKAGE_RECOMMENDS)

set(CPACK_PACKAGE_NAME muster)
set(CPACK_PACKAGE_CONTACT "${MUSTER_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desktop bulk user exports for Auth0")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Choose a tenant, connections, columns and a folder, press Export, and find
the users in a file. Muster watches the job at Auth0, downloads the result
before its link expires, checks it and saves it. The same engine runs
without a window, for schedules.")
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
