#include "ui/openfiles.h"

#include "ui/common/opendialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpenFiles)
};

} // namespace

void askForFiles(QWidget* window, const std::function<void(const QStringList&)>& take)
{
    QFileDialog* dialog =
        makeOpenDialog(window, Tr::tr("Open presets or downloaded exports"), QDir::homePath(),
                       {Tr::tr("Presets and exports (*.json *.ndjson *.csv *.gz)"), Tr::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, window, take);
    dialog->open();
}

} // namespace muster::ui
