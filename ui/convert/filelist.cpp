#include "ui/convert/filelist.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/convert/convertstate.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kRowHeight = 36;
constexpr int kEmptyHeight = 72;
constexpr int kEmptyMargin = 12;

} // namespace

/// One file.
struct FileList::Row final : QWidget
{
    Row(Theme& theme, const QString& path)
        : icon(new IconLabel(theme, QStringLiteral("file"), &Tokens::text2, 16, this)),
          name(new ElidedLabel(QFileInfo(path).fileName(), Role::Body, this)),
          kind(new ElidedLabel({}, Role::Small, this)),
          remove(makeIconButton(theme, QStringLiteral("close"),
                                FileList::tr("Take %1 off the list").arg(QFileInfo(path).fileName()), Kind::RowIcon, {},
                                this))
    {
        setObjectName(QStringLiteral("fileRow"));
        setAccessibleRole(this, QAccessible::ListItem);
        setFixedHeight(theme.scaled(kRowHeight));
        name->setElideMode(Qt::ElideMiddle);
        name->setToolTip(displayPath(path));
        kind->setObjectName(QStringLiteral("fileKind"));
        remove->setObjectName(QStringLiteral("removeFileButton"));
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(startEndMargins(12, 0, 6, 0));
        layout->setSpacing(10);
        layout->addWidget(icon);
        layout->addWidget(name, 1);
        layout->addWidget(kind);
        layout->addWidget(remove);
    }

    IconLabel* icon;
    ElidedLabel* name;
    ElidedLabel* kind;
    QToolButton* remove;
};

FileList::FileList(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_rows(new QVBoxLayout(this)),
      m_empty(makeLabel(tr("Drop files here, or add them."), Role::Hint, this))
{
    setObjectName(QStringLiteral("fileList"));
    setAccessibleName(tr("Files to convert"));
    setAccessibleRole(this, QAccessible::List);
    setSurface(this, Surface::Card);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(kEmptyMargin, 0, kEmptyMargin, 0);
    m_empty->setMinimumHeight(theme.scaled(kEmptyHeight));
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_empty);
}

void FileList::setFiles(const QVector<LocalFile>& files)
{
    const QStringList before = m_widgets.keys();
    for (const QString& path : before) {
        const bool stays =
            std::any_of(files.cbegin(), files.cend(), [&path](const LocalFile& file) { return file.path == path; });
        if (!stays)
            removeRow(path);
    }
    for (const LocalFile& file : files) {
        if (!m_widgets.contains(file.path))
            addRow(file);
        showFile(file);
    }
    m_empty->setVisible(files.isEmpty());
}

/// The focus goes on to the next row, or to what follows the list. The row's own button may have caused this.
void FileList::removeRow(const QString& path)
{
    QWidget* row = m_widgets.take(path);
    if (row->isAncestorOf(window()->focusWidget()))
        focusNextChild();
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
}

QVector<QWidget*> FileList::tabStops() const
{
    QVector<QWidget*> stops;
    for (int i = 0; i < m_rows->count(); ++i) {
        if (const auto* row = dynamic_cast<Row*>(m_rows->itemAt(i)->widget()))
            stops.append(row->remove);
    }
    return stops;
}

void FileList::addRow(const LocalFile& file)
{
    auto* row = new Row(m_theme, file.path);
    m_widgets.insert(file.path, row);
    m_rows->addWidget(row);
    row->show();
    connect(row->remove, &QToolButton::clicked, this, [this, path = file.path] { Q_EMIT removeWanted(path); });
}

void FileList::showFile(const LocalFile& file)
{
    auto* row = static_cast<Row*>(m_widgets.value(file.path));
    const bool unusable = file.kind == LocalFile::Kind::Unusable;
    const QString text = localFileText(file, QLocale());
    row->icon->setIcon(unusable ? QStringLiteral("error") : QStringLiteral("file"),
                       unusable ? &Tokens::danger : &Tokens::text2);
    setRole(row->kind, unusable ? Role::Danger : Role::Small);
    row->kind->setText(text);
    row->setAccessibleName(QStringLiteral("%1, %2").arg(QFileInfo(file.path).fileName(), text));
}

} // namespace muster::ui
