// muster_pictures OUTDIR: renders every page and state of the window to PNG files, without a display and with invented
// data. For looking at a change and for comparing with the pictures of the design.
#include "pictures.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        qWarning("usage: muster_pictures OUTDIR");
        return 2;
    }
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    muster::ui::Theme theme(application);
    muster::test::Pictures pictures(theme, arguments.at(1));
    QObject::connect(&pictures, &muster::test::Pictures::finished, &application, &QApplication::quit);
    pictures.start();
    return QApplication::exec();
}
