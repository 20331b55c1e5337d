#include "app/core/files/blockmemory.h"

#include <malloc.h>

namespace muster {
namespace {

constexpr int kLargestKept = 4 * 1024 * 1024; // a block of a huge record goes back at once
constexpr int kMostKept = 32 * 1024 * 1024;

} // namespace

BlockMemory::BlockMemory()
{
    ::mallopt(M_MMAP_THRESHOLD, kLargestKept);
    ::mallopt(M_TRIM_THRESHOLD, kMostKept);
}

BlockMemory::~BlockMemory()
{
    ::malloc_trim(0);
}

} // namespace muster
