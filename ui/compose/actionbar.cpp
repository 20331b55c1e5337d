#include "ui/compose/actionbar.h"

#include "ui/common/labels.h"
#include "ui/common/primarybutton.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>

namespace muster::ui {
namespace {

constexpr int kQuestionWidth = 420;
constexpr int kQuestionGap = 6;
constexpr int kMargin = 24;
constexpr int kGap = 16;
constexpr int kLinkGap = 8;
constexpr int kLinkHeight = 24; ///< kept free, so that a link moves nothing

} // namespace

ActionBar::ActionBar(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_summary(new ElidedLabel({}, Role::Strong)),
      m_detail(new ElidedLabel({}, Role::Small)),
      m_link(makeButton({}, Kind::Link)),
      m_testRun(makeButton({}, Kind::Big)),
      m_export(new PrimaryButton(theme, tr("Export")))
{
    setObjectName(QStringLiteral("actionBar"));
    setSurface(this, Surface::Bar);
    setFixedHeight(theme.scaled(64));
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_detail->setObjectName(QStringLiteral("summaryDetail"));
    m_link->setObjectName(QStringLiteral("reasonLink"));
    m_testRun->setObjectName(QStringLiteral("testRunButton"));
    m_testRun->setAccessibleName(tr("Test run with 10 users"));
    m_testRun->setToolTip(tr("Exports ten users and shows which attributes they have"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setShortcutHint(Qt::CTRL | Qt::Key_Return);

    auto* second = new QHBoxLayout;
    second->setSpacing(kLinkGap);
    second->addStrut(theme.scaled(kLinkHeight));
    second->addWidget(m_detail);
    second->addWidget(m_link);
    second->addStretch(1);
    auto* lines = new QVBoxLayout;
    lines->setContentsMargins(0, 3, 0, 0);
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(m_summary);
    lines->addLayout(second);
    lines->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 1, kMargin, 0);
    layout->setSpacing(kGap);
    layout->addLayout(lines, 1);
    layout->addWidget(m_testRun);
    layout->addSpacing(8 - layout->spacing());
    layout->addWidget(m_export);
    setCompact(false);

    connect(m_testRun, &QPushButton::clicked, this, &ActionBar::testRunWanted);
    connect(m_export, &QPushButton::clicked, this, &ActionBar::exportWanted);
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(m_verdict.action); });
    setVerdict({});
}

void ActionBar::setVerdict(const FormVerdict& verdict)
{
    m_verdict = verdict;
    m_export->setEnabled(verdict.canExport);
    m_link->setVisible(verdict.action != FormAction::None);
    showLines(verdict.summary, verdict.detail, !verdict.canExport);
    fitLink();
}

void ActionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitLink();
}

/// Large text in a small window leaves the link less room than its words need.
void ActionBar::fitLink()
{
    const QString text = formActionText(m_verdict.action);
    const int others =
        m_testRun->sizeHint().width() + m_export->sizeHint().width() + m_detail->minimumSizeHint().width();
    const int room = width() - 2 * kMargin - 2 * kGap - 2 * kLinkGap - others;
    const QString shown = m_link->fontMetrics().elidedText(text, Qt::ElideRight, room);
    m_link->setText(shown);
    m_link->setAccessibleName(text);
    m_link->setToolTip(shown == text ? QString() : text);
}

void ActionBar::showFailure(const QString& what, const QString& next)
{
    m_link->hide();
    showLines(what, next, true);
}

void ActionBar::setCompact(bool compact)
{
    m_export->setHintVisible(!compact);
    m_testRun->setText(compact ? tr("Test run") : tr("Test run (10 users)"));
    fitLink();
}

void ActionBar::setTestRunPossible(bool possible)
{
    m_testRun->setEnabled(possible);
}

void ActionBar::ask(const QString& question, const QVector<QPair<QString, std::function<void()>>>& answers)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("exportQuestion"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(question);
    const QString shown = fontMetrics().elidedText(question, Qt::ElideMiddle, kQuestionWidth);
    menu->addAction(QString(shown).replace(QLatin1Char('&'), QLatin1StringView("&&")))->setEnabled(false);
    menu->addSeparator();
    for (const auto& [text, answer] : answers)
        connect(menu->addAction(text), &QAction::triggered, this, answer);
    menu->setActiveAction(menu->actions().at(2));
    const QSize size = menu->sizeHint();
    const int x = isRightToLeft() ? 0 : m_export->width() - size.width();
    menu->popup(m_export->mapToGlobal(QPoint(x, -size.height() - kQuestionGap)));
}

QWidget* ActionBar::exportButton() const
{
    return m_export;
}

QVector<QWidget*> ActionBar::tabStops() const
{
    return {m_link, m_testRun, m_export};
}

void ActionBar::mouseReleaseEvent(QMouseEvent* event)
{
    QWidget* under = childAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && (under == m_summary || under == m_detail) && !m_verdict.canExport)
        Q_EMIT causeWanted();
}

void ActionBar::showLines(const QString& summary, const QString& detail, bool problem)
{
    m_summary->setText(summary);
    m_summary->updateGeometry();
    m_detail->setText(detail);
    m_detail->updateGeometry();
    setRole(m_summary, problem ? Role::DangerStrong : Role::Strong);
    const Qt::CursorShape cursor =
        problem && m_verdict.cause != FormPart::None ? Qt::PointingHandCursor : Qt::ArrowCursor;
    m_summary->setCursor(cursor);
    m_detail->setCursor(cursor);
    m_export->setToolTip(problem ? summary : QString());
    m_export->setAccessibleDescription(detail.isEmpty() ? summary : tr("%1. %2").arg(summary, detail));
}

} // namespace muster::ui
