// The form and samples of users: what a test run or a file shows of their attributes.
#include "ui/compose/composerpage.h"

#include "ui/common/opendialog.h"
#include "ui/compose/columnsection.h"
#include "ui/compose/samplereader.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace muster::ui {

void ComposerPage::sampleFound(const QString& path, const Discovery& discovery, const QDateTime& localTime)
{
    m_columns->setDiscovery(discovery, localTime);
    if (!localTime.isValid())
        Q_EMIT toastWanted(tr("%n attributes found in %1", nullptr, static_cast<int>(discovery.attributes.size()))
                               .arg(QFileInfo(path).fileName()),
                           {}, {});
}

void ComposerPage::discoverFile(const QString& path)
{
    m_samples->readFile(path);
}

void ComposerPage::askForSample()
{
    QFileDialog* dialog = makeOpenDialog(window(), tr("Find attributes in an exported file"), QDir::homePath(),
                                         {tr("Exports (*.json *.ndjson *.jsonl *.csv *.gz)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ComposerPage::discoverFile);
    dialog->open();
}

QRect ComposerPage::columnsRect() const
{
    return {m_columns->mapTo(this, QPoint(0, 0)), m_columns->size()};
}

} // namespace muster::ui
