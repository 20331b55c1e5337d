#include "ui/compose/composerheader.h"

#include "app/core/domain/preset.h"
#include "ui/common/labels.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kNameWidth = 240;
constexpr int kTitleWidth = 160; ///< of usual text

void setInvalid(QLineEdit* field, bool invalid)
{
    field->setProperty("invalid", invalid ? QStringLiteral("true") : QStringLiteral("false"));
    field->style()->unpolish(field);
    field->style()->polish(field);
}

QString keyText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ComposerHeader::ComposerHeader(Theme& theme, QWidget* parent)
    : PageHeader(theme, {}, 24, parent),
      m_theme(theme),
      m_name(new QLineEdit),
      m_save(new ShrinkingButton(theme, tr("Save preset"), QStringLiteral("preset"), Kind::Flat)),
      m_request(makeIconButton(theme, QStringLiteral("code"), tr("Show the request"), Kind::Icon,
                               keyText(Qt::CTRL | Qt::Key_I))),
      m_more(makeIconButton(theme, QStringLiteral("more"), tr("More preset actions"))),
      m_menu(new QMenu(this))
{
    titleLabel()->setObjectName(QStringLiteral("titleLabel"));
    stateLabel()->setObjectName(QStringLiteral("stateLabel"));
    m_name->setObjectName(QStringLiteral("presetNameEdit"));
    m_name->setAccessibleName(tr("Name of the preset"));
    m_name->setPlaceholderText(tr("Name of the preset"));
    m_name->setMaxLength(kMaxPresetName);
    m_name->setMinimumWidth(kNameWidth);
    m_name->hide();
    m_name->installEventFilter(this);
    m_save->setObjectName(QStringLiteral("savePresetButton2"));
    m_save->setAccessibleName(tr("Save preset"));
    m_save->setToolTip(keyText(QKeySequence::Save));
    setThemeIcon(m_save, theme, QStringLiteral("preset"), &Tokens::text2);
    m_request->setObjectName(QStringLiteral("requestButton"));
    m_more->setObjectName(QStringLiteral("presetMenuButton"));
    m_more->setMenu(m_menu);
    addBehindTitle(m_name);
    addTrailing(m_save);
    addTrailing(m_request);
    addTrailing(m_more);

    connect(m_save, &QAbstractButton::clicked, this, [this] {
        if (isNaming())
            enterName();
        else
            Q_EMIT saveWanted();
    });
    connect(m_request, &QToolButton::clicked, this, &ComposerHeader::requestPanelToggled);
    connect(m_name, &QLineEdit::returnPressed, this, &ComposerHeader::enterName);
    connect(m_name, &QLineEdit::textEdited, this, [this] { showNameProblem({}); });
}

void ComposerHeader::setPreset(const QString& name, const QString& state)
{
    setTitle(name.isEmpty() ? tr("New export") : name);
    m_state = state;
    if (!isNaming())
        setState(state);
}

void ComposerHeader::startNaming(const QString& proposal)
{
    m_proposal = proposal;
    titleLabel()->hide();
    m_name->setText(proposal);
    m_name->selectAll();
    m_name->show();
    showNameProblem({});
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void ComposerHeader::showNameProblem(const QString& problem)
{
    setInvalid(m_name, !problem.isEmpty());
    setRole(stateLabel(), problem.isEmpty() ? Role::Hint : Role::Danger);
    setState(problem.isEmpty() ? tr("Enter saves, Escape cancels") : problem);
    m_name->setAccessibleDescription(problem);
}

void ComposerHeader::enterName()
{
    Q_EMIT nameEntered(m_name->text());
}

void ComposerHeader::endNaming()
{
    if (!isNaming())
        return;
    const bool hadFocus = m_name->hasFocus();
    m_name->hide();
    titleLabel()->show();
    setRole(stateLabel(), Role::Small);
    setState(m_state);
    if (hadFocus)
        m_save->setFocus(Qt::OtherFocusReason);
}

bool ComposerHeader::isNaming() const
{
    return !m_name->isHidden();
}

QList<QWidget*> ComposerHeader::tabStops() const
{
    return {m_name, m_save, m_request, m_more};
}

bool ComposerHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        giveUp();
        return true;
    }
    if (watched == m_name && event->type() == QEvent::FocusOut && isNaming()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        const bool comesBack = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
        if (!comesBack && m_name->text() == m_proposal)
            giveUp();
    }
    return PageHeader::eventFilter(watched, event);
}

bool ComposerHeader::event(QEvent* event)
{
    const bool handled = PageHeader::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitSave();
    return handled;
}

void ComposerHeader::fitSave()
{
    const int title = titleLabel()->isHidden()
                          ? 0
                          : std::max(0, std::min(titleLabel()->sizeHint().width(), m_theme.textWidth(kTitleWidth)) -
                                            titleLabel()->minimumSizeHint().width());
    const int save = m_save->fullSize().width() - m_save->sizeHint().width();
    m_save->setShrunk(layout()->minimumSize().width() + title + save > width());
}

void ComposerHeader::giveUp()
{
    endNaming();
    Q_EMIT namingGivenUp();
}

} // namespace muster::ui
