#include "ui/preview/findbar.h"

#include "ui/common/labels.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/preview/previewmodel.h"
#include "ui/preview/previewtable.h"
#include "ui/preview/previewtext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace muster::ui {
namespace {

constexpr int kDelayMs = 300;
constexpr int kFieldWidth = 200;
constexpr int kStateWidth = 96; ///< of usual text: does not give way to the name of the file

} // namespace

FindBar::FindBar(Theme& theme, PreviewTable& table, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_table(table), m_field(makeSearchField(theme, this)), m_delay(new QTimer(this))
{
    build();
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelayMs);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::typed);
    connect(m_delay, &QTimer::timeout, this, &FindBar::begin);
    connect(m_stop, &QToolButton::clicked, this, &FindBar::stop);
    connect(m_previous, &QToolButton::clicked, this, [this] { go(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(true); });
    refresh();
}

FindBar::~FindBar() = default;

void FindBar::build()
{
    setObjectName(QStringLiteral("findBar"));
    m_field->setObjectName(QStringLiteral("previewSearch"));
    m_field->setAccessibleName(tr("Find in file"));
    m_field->setPlaceholderText(tr("Find in file"));
    m_field->setFixedWidth(kFieldWidth);
    m_field->installEventFilter(this);
    m_state = new ElidedLabel({}, Role::Small, this);
    m_state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_state->setObjectName(QStringLiteral("findState"));
    m_stop = makeIconButton(m_theme, QStringLiteral("stop"), tr("Stop looking"), Kind::RowIcon, {}, this);
    m_stop->setObjectName(QStringLiteral("stopFindButton"));
    m_previous = makeIconButton(m_theme, QStringLiteral("chevron-up"), tr("Previous place"), Kind::RowIcon,
                                QKeySequence(Qt::SHIFT | Qt::Key_F3).toString(QKeySequence::NativeText), this);
    m_previous->setObjectName(QStringLiteral("findPreviousButton"));
    m_next = makeIconButton(m_theme, QStringLiteral("chevron-down"), tr("Next place"), Kind::RowIcon,
                            QKeySequence(Qt::Key_F3).toString(QKeySequence::NativeText), this);
    m_next->setObjectName(QStringLiteral("findNextButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{m_state, m_stop, m_field, m_previous, m_next})
        layout->addWidget(part);
}

void FindBar::setPreview(Preview* preview)
{
    if (m_preview)
        m_preview->disconnect(this);
    retire(m_find, this);
    m_preview = preview;
    m_entering.reset();
    m_field->clear();
    if (preview) {
        connect(preview, &Preview::rowsArrived, this, &FindBar::enterRow);
        connect(preview, &Preview::changed, this, &FindBar::advanced); // what was found may be in the index now
    }
    refresh();
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::typed()
{
    retire(m_find, this);
    m_entering.reset();
    if (m_field->text().isEmpty())
        m_delay->stop();
    else
        m_delay->start();
    Q_EMIT textChanged(m_field->text());
    refresh();
}

void FindBar::begin()
{
    m_delay->stop();
    if (!m_preview || !m_preview->format() || m_field->text().isEmpty())
        return;
    retire(m_find, this);
    m_from = std::max(currentRow(), 0);
    m_waitsForFirst = true;
    m_find = m_preview->find(m_field->text(), m_from);
    connect(m_find.get(), &PreviewFind::progressed, this, &FindBar::advanced);
    connect(m_find.get(), &Job::finished, this, &FindBar::advanced);
    m_find->start();
    refresh();
}

void FindBar::stop()
{
    m_delay->stop();
    if (m_find)
        m_find->cancel();
    m_field->setFocus(Qt::OtherFocusReason);
}

/// The first place behind the beginning is shown as soon as it is certain: one before it may only come round.
void FindBar::advanced()
{
    if (!m_find)
        return refresh();
    if (m_waitsForFirst) {
        const auto row = m_find->next(m_from - 1, true);
        const bool isIndexed = row && *row < m_table.model()->rowCount();
        if (isIndexed && (*row >= m_from || m_find->isFinished())) {
            m_waitsForFirst = false;
            goTo(*row, true);
        }
    }
    refresh();
}

void FindBar::refresh()
{
    const bool runs = m_find && m_find->isRunning();
    const bool any = m_find && m_find->rowsFound() > 0;
    m_state->setText(m_find ? findText(*m_find, QLocale()) : QString());
    m_state->updateGeometry();
    m_state->setMinimumWidth(std::min(m_state->sizeHint().width(), m_theme.textWidth(kStateWidth)));
    m_state->setVisible(m_find != nullptr);
    m_stop->setVisible(runs);
    m_previous->setVisible(!m_field->text().isEmpty());
    m_next->setVisible(!m_field->text().isEmpty());
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    m_field->setEnabled(m_preview && m_preview->format());
}

int FindBar::currentRow() const
{
    const QModelIndex current = m_table.currentIndex();
    return current.isValid() ? current.row() : m_table.topRow();
}

void FindBar::go(bool forwards)
{
    if (m_delay->isActive() || !m_find)
        return begin();
    const QModelIndex current = m_table.currentIndex();
    const int row = currentRow();
    if (current.isValid() && m_find->isFound(row)) {
        const int column = columnWithText(row, current.column() + (forwards ? 1 : -1), forwards);
        if (column >= 0)
            return m_table.setCurrentIndex(current.siblingAtColumn(column));
    }
    const auto next = m_find->next(row, forwards);
    if (next && *next < m_table.model()->rowCount())
        goTo(*next, forwards);
}

void FindBar::goTo(qint64 row, bool forwards)
{
    const QAbstractItemModel* model = m_table.model();
    m_entering = forwards;
    m_table.setCurrentIndex(model->index(static_cast<int>(row), std::max(0, m_table.currentIndex().column())));
    enterRow();
}

/// Chooses the place within the current row, once its cells are known.
void FindBar::enterRow()
{
    const QModelIndex current = m_table.currentIndex();
    if (!m_entering || !current.data(PreviewModel::ArrivedRole).toBool())
        return;
    const bool forwards = *std::exchange(m_entering, std::nullopt);
    const int last = m_table.model()->columnCount() - 1;
    const int column = columnWithText(current.row(), forwards ? 0 : last, forwards);
    if (column >= 0)
        m_table.setCurrentIndex(current.siblingAtColumn(column));
}

/// -1: the place is in what the table does not show.
int FindBar::columnWithText(int row, int from, bool forwards) const
{
    const QAbstractItemModel* model = m_table.model();
    for (int column = from; column >= 0 && column < model->columnCount(); column += forwards ? 1 : -1) {
        if (model->index(row, column).data().toString().contains(m_field->text(), Qt::CaseInsensitive))
            return column;
    }
    return -1;
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        go(!key->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    if (key->key() != Qt::Key_Escape || m_field->text().isEmpty())
        return false;
    if (m_find && m_find->isRunning())
        stop();
    else
        m_field->clear();
    return true;
}

} // namespace muster::ui
