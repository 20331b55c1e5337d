#include "tests/bench/startwatch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <xcb/xcb.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

namespace muster::bench {
namespace {

constexpr qint64 kPatienceMs = 20'000;
constexpr auto kPause = std::chrono::microseconds(500);
constexpr int kSmallest = 150; ///< pixels; less is not the program's window

struct Free
{
    void operator()(void* memory) const { std::free(memory); } // NOLINT: xcb allocates with malloc
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

struct Disconnect
{
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};

/// Not a pixel of these lines is still black.
bool isPainted(xcb_connection_t* x, xcb_window_t window)
{
    const Reply<xcb_get_geometry_reply_t> size(xcb_get_geometry_reply(x, xcb_get_geometry(x, window), nullptr));
    if (!size || size->width < kSmallest || size->height < kSmallest)
        return false;
    for (const int part : {4, 2}) {
        const Reply<xcb_get_image_reply_t> line(
            xcb_get_image_reply(x,
                                xcb_get_image(x, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0,
                                              static_cast<int16_t>(size->height / part), size->width, 1, 0xFFFFFFU),
                                nullptr));
        if (!line)
            return false;
        const uint8_t* const begin = xcb_get_image_data(line.get());
        const uint8_t* const end = begin + xcb_get_image_data_length(line.get());
        if (std::none_of(begin, end, [](uint8_t byte) { return byte != 0; }))
            return false;
    }
    return true;
}

/// Top-level windows that are shown.
std::vector<xcb_window_t> shownWindows(xcb_connection_t* x, xcb_window_t root)
{
    std::vector<xcb_window_t> shown;
    const Reply<xcb_query_tree_reply_t> tree(xcb_query_tree_reply(x, xcb_query_tree(x, root), nullptr));
    if (!tree)
        return shown;
    const xcb_window_t* const children = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const Reply<xcb_get_window_attributes_reply_t> facts(
            xcb_get_window_attributes_reply(x, xcb_get_window_attributes(x, children[i]), nullptr));
        if (facts && facts->map_state == XCB_MAP_STATE_VIEWABLE && facts->_class == XCB_WINDOW_CLASS_INPUT_OUTPUT)
            shown.push_back(children[i]);
    }
    return shown;
}

/// Of a line of a file in /proc, in MiB.
double memoryLine(const QString& path, const char* name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(name))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace

std::optional<ProgramStart> watchStart(const QStringList& command, int restMs)
{
    const std::unique_ptr<xcb_connection_t, Disconnect> x(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(x.get()) != 0)
        return std::nullopt;
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(x.get())).data->root;
    QProcess process;
    process.setProgram(command.first());
    process.setArguments(command.mid(1));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start();
    bool painted = false;
    while (!painted && timer.elapsed() < kPatienceMs) {
        for (const xcb_window_t window : shownWindows(x.get(), root))
            painted = painted || isPainted(x.get(), window);
        if (!painted)
            std::this_thread::sleep_for(kPause);
    }
    ProgramStart start;
    start.firstWindow = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::this_thread::sleep_for(std::chrono::milliseconds(restMs));
    const QString proc = QStringLiteral("/proc/%1/").arg(process.processId());
    start.restMiB = memoryLine(proc + QStringLiteral("status"), "VmRSS");
    start.restPssMiB = memoryLine(proc + QStringLiteral("smaps_rollup"), "Pss:");
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished();
    }
    // The next one must not see this one's window.
    while (!shownWindows(x.get(), root).empty() && timer.elapsed() < 2 * kPatienceMs)
        std::this_thread::sleep_for(kPause);
    return painted ? std::optional(start) : std::nullopt;
}

} // namespace muster::bench
