#pragma once

#include <QtGlobal>

namespace muster {

/// While one exists, what is freed is kept for the next allocation instead of going back to the kernel. Blocks of a few
/// hundred KiB come and go all the time while a file is converted; each page that the kernel has to give anew costs
/// microseconds. Gives back what is free at the end. For the whole process; any thread.
class BlockMemory
{
public:
    BlockMemory();
    ~BlockMemory();
    Q_DISABLE_COPY_MOVE(BlockMemory)
};

} // namespace muster
