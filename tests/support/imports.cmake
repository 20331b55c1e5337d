# Blocks of parsed records, and the rules that an imported user has to keep.
muster_add_library(muster_import_data
    SOURCES importschema.cpp importschema.h parsedblock.cpp parsedblock.h LINK muster_files)
