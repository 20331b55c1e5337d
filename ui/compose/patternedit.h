#pragma once

#include <QLineEdit>

#include <optional>

class QCompleter;

namespace muster::ui {

/// The variable that is being typed at the cursor: from its brace on.
struct VariableFragment
{
    int start = 0; ///< position of the brace
    QString text;  ///< between the brace and the cursor
    friend bool operator==(const VariableFragment&, const VariableFragment&) = default;
};
/// Nothing if the cursor does not stand in an open brace. Pure.
[[nodiscard]] std::optional<VariableFragment> variableFragment(const QString& text, int cursor);

/// The file name pattern: proposes variables after “{” and at Ctrl+Space.
class PatternEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit PatternEdit(QWidget* parent = nullptr);
    /// Puts "{name}" at the cursor, in place of what is selected or half-typed.
    void insertVariable(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void propose(bool always);
    QCompleter* m_completer;
};

} // namespace muster::ui
