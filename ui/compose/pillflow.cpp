#include "ui/compose/pillflow.h"

#include <algorithm>

namespace muster::ui {

int linesOf(const QVector<int>& widths, int gap, int room)
{
    int lines = 0;
    int end = 0;
    for (const int width : widths) {
        if (lines == 0 || end + gap + width > room) {
            ++lines;
            end = std::min(width, room);
        } else {
            end += gap + width;
        }
    }
    return lines;
}

int partsThatFit(const QVector<int>& widths, int behind, int gap, int room, int lines)
{
    int count = static_cast<int>(widths.size());
    while (count > 1 && linesOf(widths.first(count) << behind, gap, room) > lines)
        --count;
    return count;
}

} // namespace muster::ui
