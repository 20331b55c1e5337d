#include "app/applicationsetup.h"
#include "app/cli/report.h"
#include "app/services.h"
#include "app/windowface.h"
#include "app/windowmodule.h"
#include "ui/common/firstframe.h"

#include <QApplication>

#include <type_traits>

using namespace muster;

extern "C" Q_DECL_EXPORT int MUSTER_WINDOW_ENTRY(int argc, char* argv[], bool demo)
{
    QApplication application(argc, argv);
    setUp(application);
    auto services = Services::create();
    if (!services)
        return cli::refuse(services.error(), false);
    Services& all = **services;
    WindowFace face(application, all);
    face.window().show();
    if (demo)
        face.showDemo();
    // The window is there at once, whatever an earlier run left.
    ui::afterFirstFrame(face.window(), [&all] {
        all.signIns.probeKeychain();
        if (const auto recovered = all.exports.recover(); !recovered)
            qWarning("muster: what an earlier run left could not be read: %s", qPrintable(recovered.error().detail));
    });
    return QApplication::exec();
}

static_assert(std::is_same_v<decltype(&MUSTER_WINDOW_ENTRY), WindowEntry>);
