# Reads workbooks: once by itself, with Python for the zip container, and once through LibreOffice.
muster_add_library(muster_workbook_reader
    SOURCES officereader.cpp workbookreader.cpp workbookreader.h LINK Qt6::Core)
muster_add_library(muster_table_rows SOURCES tablerows.cpp tablerows.h LINK muster_files muster_workbook_reader)
