#include "ui/compose/folderaccess.h"

#include "ui/common/accessiblerole.h"
#include "ui/compose/folderfield.h"

#include <QAccessibleWidget>

namespace muster::ui {
namespace {

/// There is no caret and no selection while the path is only shown.
class FolderAccess : public QAccessibleWidget, public QAccessibleTextInterface, public QAccessibleEditableTextInterface
{
public:
    explicit FolderAccess(FolderField* field) : QAccessibleWidget(field, QAccessible::EditableText) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? path() : QAccessibleWidget::text(which);
    }
    void setText(QAccessible::Text which, const QString& text) override
    {
        if (which == QAccessible::Value)
            field()->enterPath(text);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        return state;
    }

    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    [[nodiscard]] int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    [[nodiscard]] QString text(int start, int end) const override { return path().mid(start, end - start); }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(path().size()); }
    [[nodiscard]] QRect characterRect(int) const override { return rect(); }
    [[nodiscard]] int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    [[nodiscard]] QString attributes(int, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    void deleteText(int start, int end) override { replaceText(start, end, {}); }
    void insertText(int offset, const QString& text) override { replaceText(offset, offset, text); }
    void replaceText(int start, int end, const QString& text) override
    {
        field()->enterPath(path().replace(start, end - start, text));
    }

private:
    [[nodiscard]] FolderField* field() const { return static_cast<FolderField*>(widget()); }
    [[nodiscard]] QString path() const { return field()->shownPath(); }
};

QAccessibleInterface* makeFolderAccess(const QString&, QObject* object)
{
    auto* field = qobject_cast<FolderField*>(object);
    return field ? new FolderAccess(field) : nullptr;
}

} // namespace

void installFolderAccess()
{
    installAccessibility(makeFolderAccess);
}

} // namespace muster::ui
