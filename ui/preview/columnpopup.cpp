#include "ui/preview/columnpopup.h"

#include "ui/common/labels.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/preview/previewtext.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kWidth = 340;

} // namespace

ColumnPopup::ColumnPopup(Theme& theme, QWidget* table)
    : PopupFrame(theme, table),
      m_title(new ElidedLabel({}, Role::Strong, this)),
      m_state(makeLabel({}, Role::Small, this)),
      m_lines(new QGridLayout),
      m_go(makeButton(tr("Go to the longest"), Kind::Row, this)),
      m_cancel(makeButton(tr("Stop"), Kind::Row, this))
{
    setObjectName(QStringLiteral("columnPopup"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(theme.textWidth(kWidth));
    m_title->setElideMode(Qt::ElideMiddle);
    m_go->setObjectName(QStringLiteral("longestRowButton"));
    m_cancel->setObjectName(QStringLiteral("stopStatisticsButton"));
    m_lines->setColumnStretch(1, 1);
    m_lines->setHorizontalSpacing(16);
    m_lines->setVerticalSpacing(6);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_go);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addLayout(m_lines);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &ColumnPopup::cancelWanted);
    connect(m_go, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT rowWanted(m_longestRow);
    });
}

void ColumnPopup::open(const QString& column, PreviewStatistics& statistics, const QPoint& place)
{
    prepare();
    m_column = column;
    m_title->setText(column);
    setAccessibleName(tr("Statistics of %1").arg(column));
    statistics.disconnect(this);
    connect(&statistics, &PreviewStatistics::progressed, this, [this, &statistics] { refresh(statistics); });
    connect(&statistics, &Job::finished, this, [this, &statistics] { refresh(statistics); });
    refresh(statistics);
    adjustSize();
    const QPoint corner = window()->mapFromGlobal(place);
    move(std::clamp(corner.x(), 0, std::max(0, window()->width() - width())), corner.y());
    popUp();
    focusButton();
}

void ColumnPopup::refresh(const PreviewStatistics& statistics)
{
    while (const auto* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool ended = statistics.isFinished();
    const bool failed = ended && statistics.error();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (hadFocus)
        setFocus(Qt::OtherFocusReason); // a button that is hidden would hand the focus to the page below
    m_cancel->setVisible(!ended);
    m_go->setVisible(false);
    if (failed)
        m_state->setText(statistics.error()->code == ErrorCode::Cancelled
                             ? tr("Stopped.")
                             : tr("The file could not be read to its end."));
    else
        m_state->setText(ended ? QString() : tr("Reading the whole file: %1 %").arg(statistics.percent()));
    if (ended && !failed)
        showLines(statistics.column(m_column).value_or(ColumnStatistics{}), statistics.rows());
    if (isVisible())
        adjustSize();
    if (hadFocus)
        focusButton();
}

void ColumnPopup::focusButton()
{
    QWidget* button = m_cancel->isVisible() ? m_cancel : m_go;
    (button->isVisible() ? button : this)->setFocus(Qt::PopupFocusReason);
}

void ColumnPopup::showLines(const ColumnStatistics& statistics, qint64 rows)
{
    int row = 0;
    for (const StatisticsLine& line : statisticsLines(statistics, rows, QLocale())) {
        QLabel* name = makeLabel(line.name, Role::Small, this);
        m_lines->addWidget(name, row, 0, Qt::AlignTop);
        QLabel* value = makeLabel(line.value, Role::Body, this);
        value->setWordWrap(true);
        m_lines->addWidget(value, row++, 1);
        name->show(); // at once, so that the popup is given its height for them
        value->show();
    }
    m_longestRow = statistics.longestRow;
    m_go->setVisible(m_longestRow >= 0);
}

QString ColumnPopup::text() const
{
    QStringList lines{m_title->text()};
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < 2; ++column) {
            if (const QLayoutItem* item = m_lines->itemAtPosition(row, column))
                cells << static_cast<QLabel*>(item->widget())->text();
        }
        if (!cells.isEmpty())
            lines << cells.join(QLatin1StringView(": "));
    }
    if (!m_state->text().isEmpty())
        lines << m_state->text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster::ui
