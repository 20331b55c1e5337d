#Tables of invented users as files of every kind.
muster_add_library(muster_preview_samples SOURCES previewsamples.cpp previewsamples.h LINK Qt6::Core)
