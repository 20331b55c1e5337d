#include "ui/compose/patternedit.h"

#include "app/core/domain/namepattern.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace muster::ui {
namespace {

/// Behind the brace that closes the variable at the cursor, or the cursor itself if nothing closes it.
int variableEnd(const QString& text, int cursor)
{
    int end = cursor;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return end < text.size() && text[end] == QLatin1Char('}') ? end + 1 : cursor;
}

} // namespace

std::optional<VariableFragment> variableFragment(const QString& text, int cursor)
{
    const QString before = text.left(cursor);
    const auto brace = static_cast<int>(before.lastIndexOf(QLatin1Char('{')));
    if (brace < 0 || before.indexOf(QLatin1Char('}'), brace) >= 0)
        return std::nullopt;
    return VariableFragment{brace, before.mid(brace + 1)};
}

PatternEdit::PatternEdit(QWidget* parent) : QLineEdit(parent), m_completer(new QCompleter(namePatternVariables(), this))
{
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &PatternEdit::insertVariable);
    connect(this, &QLineEdit::textEdited, this, [this] { propose(false); });
}

void PatternEdit::insertVariable(const QString& name)
{
    if (const auto fragment = variableFragment(text(), cursorPosition()); fragment && !hasSelectedText())
        setSelection(fragment->start, variableEnd(text(), cursorPosition()) - fragment->start);
    insert(QLatin1Char('{') + name + QLatin1Char('}'));
}

void PatternEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
            event->ignore();
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        propose(true);
    else
        QLineEdit::keyPressEvent(event);
}

void PatternEdit::propose(bool always)
{
    const auto fragment = variableFragment(text(), cursorPosition());
    if (!fragment && !always) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(fragment ? fragment->text : QString());
    if (m_completer->completionCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

} // namespace muster::ui
