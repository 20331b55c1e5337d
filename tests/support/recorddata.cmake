#Blocks of records, random texts and Auth0's way to write CSV.
muster_add_library(muster_record_data SOURCES recorddata.cpp recorddata.h LINK muster_files)
