#include "ui/closesheet.h"

#include "ui/common/metrics.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVector>

#include <algorithm>

namespace muster::ui {

CloseSheet::CloseSheet(Theme& theme, QWidget* window)
    : QWidget(window),
      m_theme(theme),
      m_question(makeLabel({}, Role::Title)),
      m_background(makeButton(tr("Keep running in the background"), Kind::Big)),
      m_quit(makeButton(tr("Stop watching and quit"), Kind::Big)),
      m_cancel(makeButton(tr("Cancel"), Kind::Big))
{
    setObjectName(QStringLiteral("closeSheet"));
    m_background->setObjectName(QStringLiteral("backgroundButton"));
    m_quit->setObjectName(QStringLiteral("quitButton"));
    m_cancel->setObjectName(QStringLiteral("keepOpenButton"));
    auto* card = new QWidget(this);
    setSurface(card, Surface::Card);
    card->setMinimumWidth(440);
    QLabel* text = makeLabel(
        tr("Auth0 goes on with its jobs. Muster picks them up when you start it again within 24 hours."), Role::Label);
    text->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_background);
    buttons->addWidget(m_quit);
    buttons->addWidget(m_cancel);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 18, 20, 16);
    inside->setSpacing(8);
    inside->addWidget(m_question);
    inside->addWidget(text);
    inside->addSpacing(8);
    inside->addLayout(buttons);

    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(2);
    connect(m_background, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT hideWanted();
    });
    connect(m_quit, &QPushButton::clicked, this, &CloseSheet::quitWanted);
    connect(m_cancel, &QPushButton::clicked, this, &CloseSheet::dismiss);
    window->installEventFilter(this);
    hide();
}

void CloseSheet::ask(int runningExports, bool canHide)
{
    m_background->setVisible(canHide);
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_question->setText(tr("%n exports are still running.", nullptr, runningExports));
    setAccessibleName(m_question->text());
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void CloseSheet::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CloseSheet::dismiss()
{
    close();
    Q_EMIT dismissed();
}

void CloseSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

bool CloseSheet::focusNextPrevChild(bool next)
{
    QVector<QPushButton*> stops{m_quit, m_cancel};
    if (!m_background->isHidden())
        stops.prepend(m_background);
    const auto focused = std::find_if(stops.cbegin(), stops.cend(), [](auto* button) { return button->hasFocus(); });
    const qsizetype place = focused - stops.cbegin();
    const qsizetype target = (place + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(target)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool CloseSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void CloseSheet::paintEvent(QPaintEvent*)
{
    QColor veil = m_theme.tokens().surface;
    veil.setAlphaF(0.72F);
    QPainter(this).fillRect(rect().adjusted(0, kStripeHeight, 0, 0), veil);
}

} // namespace muster::ui
