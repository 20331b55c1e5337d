# The fault matrix, a program for each group of faults, so that they run side by side.
muster_add_library(muster_fault_matrix
    SOURCES faultmatrix.h faultrows.cpp faultscenes.cpp LINK muster_gated_engine)
foreach(group statuses transport answers links bodies folders)
    muster_add_test(tst_faults_${group} LABEL integration SOURCES tst_faultmatrix.cpp LINK muster_fault_matrix muster_obey_permissions)
    target_compile_definitions(tst_faults_${group} PRIVATE FAULT_GROUP="${group}")
endforeach()
muster_add_test(tst_faulttable LABEL integration SOURCES tst_faulttable.cpp LINK muster_fault_matrix)
target_compile_definitions(tst_faulttable PRIVATE MUSTER_SECURITY_DOCUMENT="${PROJECT_SOURCE_DIR}/SECURITY.md")
