#include "ui/common/combobox.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/theme.h"

#include <QAccessibleWidget>
#include <QPainter>

#include <algorithm>

namespace muster::ui {
namespace {

/// Qt 6.4 gives the current entry as the name of a combo box and cannot choose another one.
class ComboAccess : public QAccessibleWidget
{
public:
    explicit ComboAccess(ComboBox* box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Description)
            return box()->currentText();
        return which == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(which);
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{pressAction(), increaseAction(), decreaseAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& name) override
    {
        if (name == pressAction())
            box()->showPopup();
        else if (name == increaseAction())
            box()->setCurrentIndex(std::min(box()->currentIndex() + 1, box()->count() - 1));
        else if (name == decreaseAction())
            box()->setCurrentIndex(std::max(box()->currentIndex() - 1, 0));
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] ComboBox* box() const { return static_cast<ComboBox*>(widget()); }
};

QAccessibleInterface* makeComboAccess(const QString&, QObject* object)
{
    auto* box = qobject_cast<ComboBox*>(object);
    return box ? new ComboAccess(box) : nullptr;
}

} // namespace

ComboBox::ComboBox(Theme& theme, QWidget* parent) : QComboBox(parent), m_theme(theme)
{
    installAccessibility(makeComboAccess);
}

void ComboBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const QColor colour = isEnabled() ? m_theme.tokens().text2 : m_theme.tokens().text3;
    const QRect icon(width() - 24, (height() - 16) / 2, 16, 16);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), icon),
                       m_theme.pixmap(QStringLiteral("chevron-down"), colour, 16, devicePixelRatioF()));
}

} // namespace muster::ui
