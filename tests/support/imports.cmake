# The rules that an imported user has to keep.
muster_add_library(muster_import_schema SOURCES importschema.cpp importschema.h LINK Qt6::Core)
