#include "ui/preview/rowpanel.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/preview/rowtreemodel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kOpenDepth = 1;
constexpr int kValueLines = 5;

} // namespace

RowPanel::RowPanel(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(makeLabel({}, Role::Strong, this)),
      m_tree(new QTreeView(this)),
      m_value(new QPlainTextEdit(this)),
      m_notice(makeLabel({}, Role::Hint, this)),
      m_model(new RowTreeModel(theme, this))
{
    setObjectName(QStringLiteral("rowPanel"));
    setSurface(this, Surface::Panel);
    build();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowPanel::showValue);
    connect(&theme, &Theme::themeChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
}

RowPanel::~RowPanel() = default;

void RowPanel::build()
{
    auto* close = makeIconButton(m_theme, QStringLiteral("close"), tr("Close the row"), Kind::RowIcon, {}, this);
    close->setObjectName(QStringLiteral("closeRowButton"));
    connect(close, &QToolButton::clicked, this, &RowPanel::closeWanted);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(startEndMargins(12, 0, 8, 0));
    title->addWidget(m_title, 1);
    title->addWidget(close);

    m_tree->setObjectName(QStringLiteral("rowTree"));
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Values of the row"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->header()->setFixedHeight(m_theme.scaled(28));
    m_tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_tree->header()->resizeSection(RowTreeModel::Key, 136);
    m_tree->installEventFilter(this);

    m_value->setObjectName(QStringLiteral("rowValue"));
    m_value->setAccessibleName(tr("The chosen value"));
    m_value->setReadOnly(true);
    m_value->setTabChangesFocus(true);
    m_value->setFixedHeight(kValueLines * fontMetrics().lineSpacing() + 16);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(12, 0, 12, 4);
    m_notice->hide();

    auto* value = new QVBoxLayout;
    value->setContentsMargins(12, 8, 12, 12);
    value->addWidget(m_value);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(startEndMargins(1, 0, 0, 0));
    layout->setSpacing(0);
    layout->addLayout(title);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_notice);
    layout->addLayout(value);
    title->setAlignment(Qt::AlignVCenter);
    m_title->setFixedHeight(m_theme.scaled(28));
}

void RowPanel::showRow(Preview& preview, qint64 row, const QString& column)
{
    m_column = column;
    if (row == m_row) {
        if (!m_job)
            takeTree();
        return;
    }
    m_row = row;
    retire(m_job, this);
    m_job = preview.rowTree(row);
    connect(m_job.get(), &Job::finished, this, [this] {
        const Result<RowTree> tree = m_job->result();
        retire(m_job, this);
        m_title->setText(tr("Row %1").arg(QLocale().toString(m_row + 1)));
        m_model->setTree(tree.value_or(RowTree()));
        m_notice->setText(!tree ? tr("This row cannot be read.") : tr("The row is larger than what is shown here."));
        m_notice->setVisible(!tree || tree->isCut);
        m_tree->expandToDepth(kOpenDepth);
        takeTree();
    });
    m_job->start();
}

/// Chooses the value of the column.
void RowPanel::takeTree()
{
    const QModelIndex wanted = m_model->find(m_column);
    const QModelIndex first = m_model->index(0, RowTreeModel::Key);
    m_tree->setCurrentIndex(wanted.isValid() ? wanted : first);
    if (wanted.isValid())
        m_tree->scrollTo(wanted);
    showValue();
}

void RowPanel::clear()
{
    retire(m_job, this);
    m_row = -1;
    m_title->clear();
    m_model->setTree({});
    m_notice->hide();
    showValue();
}

void RowPanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void RowPanel::showValue()
{
    m_value->setPlainText(m_model->value(m_tree->currentIndex()));
}

void RowPanel::copyValue()
{
    if (m_tree->currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model->value(m_tree->currentIndex()));
}

bool RowPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copyValue();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace muster::ui
