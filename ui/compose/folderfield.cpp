#include "ui/compose/folderfield.h"

#include "ui/common/theme.h"
#include "ui/compose/folderaccess.h"
#include "ui/compose/painting.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace muster::ui {
namespace {

constexpr int kIconLeft = 10;
constexpr int kTextLeft = 34;
constexpr int kMargin = 10;
constexpr int kRemarkGap = 12;
constexpr int kChevronRoom = 32;

QColor levelColour(const Tokens& tokens, FolderNote::Level level)
{
    switch (level) {
    case FolderNote::Level::Error:
        return tokens.danger;
    case FolderNote::Level::Warning:
        return tokens.warn;
    case FolderNote::Level::Info:
    case FolderNote::Level::None:
        break;
    }
    return tokens.text3;
}

} // namespace

FolderField::FolderField(Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_editor(new QLineEdit(this)), m_recentMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("folderField"));
    installFolderAccess();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_editor->setObjectName(QStringLiteral("folderEditor"));
    m_editor->setAccessibleName(tr("Folder to save to"));
    m_editor->hide();
    m_recentMenu->setObjectName(QStringLiteral("recentFolders"));
    m_recentMenu->setToolTipsVisible(true);
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::returnPressed, this, [this] {
        commitEditor();
        setFocus(Qt::OtherFocusReason);
    });
    connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
    describe();
}

void FolderField::setFolder(const QString& path, const FolderFacts& facts)
{
    m_content = {path, facts};
    describe();
    update();
}

void FolderField::setRecent(const QStringList& paths)
{
    m_recent = paths;
    describe();
    update();
}

void FolderField::preview(const QString& path, const FolderFacts& facts)
{
    m_preview = {path, facts};
    m_previewing = true;
    update();
}

void FolderField::endPreview()
{
    m_previewing = false;
    update();
}

void FolderField::commitEditor()
{
    if (m_editor->isHidden())
        return;
    closeEditor(false);
    enterPath(m_editor->text());
}

void FolderField::enterPath(const QString& text)
{
    const QString path = typedPath(text);
    if (path != m_content.path)
        Q_EMIT folderTyped(path);
}

QString FolderField::shownPath() const
{
    return displayPath(m_content.path);
}

QSize FolderField::sizeHint() const
{
    return {320, m_theme.scaled(32)};
}

QSize FolderField::minimumSizeHint() const
{
    return {160, m_theme.scaled(32)};
}

void FolderField::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    const auto& [path, facts] = shown();
    const FolderNote note = folderNote(facts);
    QPainter painter(this);
    const QColor outline = m_previewing || hasFocus() ? tokens.accent : tokens.border;
    paintFieldFrame(painter, rect(), m_previewing ? tokens.accentSoft : tokens.raised, outline,
                    m_previewing || tokens.highContrast ? 2 : 1);
    const auto at = [&](const QRect& inner) { return placed(painter, rect(), inner); };
    paintIcon(painter, m_theme, QStringLiteral("folder"), m_previewing ? tokens.accentText : tokens.text2,
              at({kIconLeft, (height() - 16) / 2, 16, 16}));

    QRect area = rect().adjusted(kTextLeft, 0, -kMargin, 0);
    if (const QRect chevron = chevronRect(); !chevron.isEmpty() && !m_previewing) {
        paintIcon(painter, m_theme, QStringLiteral("chevron-down"), tokens.text2,
                  QRect(chevron.center() - QPoint(7, 7), QSize(16, 16)));
        area.setRight(width() - kChevronRoom - 2);
    }
    const QString remark = note.text.isEmpty() ? freeSpaceText(facts) : note.text;
    const QColor remarkColour = m_previewing ? tokens.accentText : levelColour(tokens, note.level);
    if (!remark.isEmpty()) {
        const int used =
            paintText(painter, at(area), remark, m_theme.font(Theme::Type::Small), remarkColour, Qt::AlignRight);
        area.setRight(area.right() - used - kRemarkGap);
    }
    if (path.isEmpty()) {
        paintText(painter, at(area), tr("Choose a folder, or drop one here"), font(), tokens.text3);
        return;
    }
    const bool wrong = note.level == FolderNote::Level::Error;
    const QColor ink = m_previewing ? tokens.accentText : wrong ? tokens.danger : tokens.text;
    // A path is written from left to right wherever it stands.
    const QRect room = at(area);
    painter.setLayoutDirection(Qt::LeftToRight);
    paintText(painter, room, displayPath(path), m_theme.font(m_previewing ? Theme::Type::Strong : Theme::Type::Body),
              ink, isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft, Qt::ElideMiddle);
}

void FolderField::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    m_editor->setGeometry(rect());
}

void FolderField::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event->key() == Qt::Key_F2)
        edit(displayPath(m_content.path), true);
    else if (event->matches(QKeySequence::Paste)) {
        edit({}, false);
        m_editor->paste();
    } else if (event->key() == Qt::Key_Down && !others().isEmpty())
        openRecent();
    else if (plain && event->key() != Qt::Key_Space && !text.isEmpty() && text.front().isPrint())
        edit(text, false);
    else
        QAbstractButton::keyPressEvent(event);
}

void FolderField::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && chevronRect().contains(event->position().toPoint()))
        openRecent();
    else
        QAbstractButton::mousePressEvent(event);
}

void FolderField::contextMenuEvent(QContextMenuEvent*)
{
    openRecent();
}

QStringList FolderField::others() const
{
    QStringList paths = m_recent;
    paths.removeAll(m_content.path);
    return paths;
}

QRect FolderField::chevronRect() const
{
    if (others().isEmpty())
        return {};
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - kChevronRoom, 0, kChevronRoom, height()));
}

void FolderField::openRecent()
{
    m_recentMenu->clear();
    const QStringList paths = others();
    for (const QString& path : paths) {
        QString text = fontMetrics().elidedText(displayPath(path), Qt::ElideMiddle, width());
        QAction* action = m_recentMenu->addAction(text.replace(QLatin1Char('&'), QLatin1StringView("&&")), this,
                                                  [this, path] { Q_EMIT recentChosen(path); });
        action->setToolTip(displayPath(path));
    }
    if (!paths.isEmpty())
        m_recentMenu->addSeparator();
    m_recentMenu->addAction(tr("Choose…"), this, &QAbstractButton::clicked);
    m_recentMenu->addAction(tr("Edit the path") + QLatin1Char('\t') +
                                QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText),
                            this, [this] { edit(displayPath(m_content.path), true); });
    m_recentMenu->setMinimumWidth(width());
    m_recentMenu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

bool FolderField::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractButton::event(event);
    QString text = displayPath(m_content.path);
    if (const FolderNote note = folderNote(m_content.facts); !note.text.isEmpty())
        text = tr("%1\n%2").arg(text, note.text);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
    return true;
}

bool FolderField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor)
        return QAbstractButton::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commitEditor();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        closeEditor(true);
        return true;
    }
    return false;
}

void FolderField::edit(const QString& text, bool selectAll)
{
    m_editor->setText(text);
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    if (selectAll)
        m_editor->selectAll();
}

void FolderField::closeEditor(bool keepFocus)
{
    m_editor->hide();
    if (keepFocus)
        setFocus(Qt::OtherFocusReason);
}

void FolderField::describe()
{
    setAccessibleDescription(others().isEmpty() ? QString() : tr("The Down key opens the folders used before"));
    if (m_content.path.isEmpty()) {
        setAccessibleName(tr("Folder to save to: none chosen"));
        return;
    }
    const FolderNote note = folderNote(m_content.facts);
    QStringList parts{displayPath(m_content.path)};
    for (const QString& part : {note.text, freeSpaceText(m_content.facts)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    setAccessibleName(tr("Folder to save to: %1").arg(parts.join(QLatin1StringView(", "))));
}

} // namespace muster::ui
