#include "ui/common/searchfield.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace muster::ui {
namespace {

constexpr int kTextShift = -7; // the style's own gap behind the icon is wide

} // namespace

QLineEdit* makeSearchField(Theme& theme, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setTextMargins(field->isRightToLeft() ? QMargins(0, 0, kTextShift, 0) : QMargins(kTextShift, 0, 0, 0));
    QAction* magnifier = field->addAction(QIcon(), QLineEdit::LeadingPosition);
    magnifier->setText(QCoreApplication::translate("muster::ui::SearchField", "Find"));
    QObject::connect(magnifier, &QAction::triggered, field, [field] { field->setFocus(Qt::ShortcutFocusReason); });
    const auto paint = [magnifier, &theme] {
        magnifier->setIcon(theme.icon(QStringLiteral("search"), theme.tokens().text2));
    };
    QObject::connect(&theme, &Theme::themeChanged, magnifier, paint);
    paint();
    return field;
}

} // namespace muster::ui
