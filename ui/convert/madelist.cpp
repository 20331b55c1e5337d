#include "ui/convert/madelist.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobaction.h"
#include "ui/jobs/jobformat.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kRowHeight = 36;

} // namespace

MadeList::MadeList(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("madeList"));
    setAccessibleName(tr("Files made"));
    setAccessibleRole(this, QAccessible::List);
    setSurface(this, Surface::Card);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
}

void MadeList::setConversions(const QVector<ExportRecord>& records)
{
    const QStringList before = m_widgets.keys();
    for (const QString& id : before) {
        if (std::ranges::none_of(records, [&id](const ExportRecord& record) { return record.id == id; }))
            delete m_widgets.take(id);
    }
    for (const ExportRecord& record : records) {
        if (!m_widgets.contains(record.id))
            addRow(record);
    }
}

QVector<QWidget*> MadeList::tabStops() const
{
    QVector<QWidget*> stops;
    for (int i = 0; i < m_rows->count(); ++i) {
        if (auto* button = m_rows->itemAt(i)->widget()->findChild<QPushButton*>())
            stops.append(button);
    }
    return stops;
}

void MadeList::addRow(const ExportRecord& record)
{
    const QVector<SavedFile> shown = previewableFiles(record);
    const SavedFile first = (shown.isEmpty() ? record.files : shown).value(0);
    const QString fileName = QFileInfo(first.path).fileName();
    const int others = static_cast<int>(record.files.size()) - 1;
    //: Name of a file, number of other files
    const QString title = others > 0 ? tr("%1 and %n more", nullptr, others).arg(fileName) : fileName;
    //: Number of users, size: "48,210 users, 12.4 MB"
    const QString figures =
        tr("%1, %2").arg(usersText(record.users, QLocale()), sizeText(totalBytes(record), QLocale()));

    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("madeRow"));
    row->setAccessibleName(QStringLiteral("%1, %2").arg(title, figures));
    setAccessibleRole(row, QAccessible::ListItem);
    row->setFixedHeight(m_theme.scaled(kRowHeight));
    auto* name = new ElidedLabel(title, Role::Body, row);
    name->setElideMode(Qt::ElideMiddle);
    name->setToolTip(homePath(first.path));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(startEndMargins(12, 0, 6, 0));
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(m_theme, QStringLiteral("check-circle"), &Tokens::ok, 16, row));
    layout->addWidget(name, 1);
    layout->addWidget(new ElidedLabel(figures, Role::Small, row));
    if (!shown.isEmpty()) {
        QPushButton* preview = makeButton(jobActionText(JobAction::Preview), Kind::Row, row);
        preview->setObjectName(QStringLiteral("previewMadeButton"));
        preview->setAccessibleName(jobActionName(JobAction::Preview, record));
        layout->addWidget(preview);
        connect(preview, &QPushButton::clicked, this, [this, record] { Q_EMIT previewWanted(record); });
    }
    m_widgets.insert(record.id, row);
    m_rows->addWidget(row);
    row->show();
}

} // namespace muster::ui
