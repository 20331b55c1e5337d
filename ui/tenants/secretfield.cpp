#include "ui/tenants/secretfield.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QToolButton>

namespace muster::ui {

SecretField::SecretField(Theme& theme, const QString& name, const QString& showName, QWidget* parent)
    : QLineEdit(parent), m_eye(makeIconButton(theme, QStringLiteral("eye"), showName, Kind::RowIcon, {}, this))
{
    setAccessibleName(name);
    setEchoMode(QLineEdit::Password);
    setLayoutDirection(Qt::LeftToRight);
    setTextMargins(0, 0, 24, 0);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QToolButton::pressed, this, [this] { setEchoMode(QLineEdit::Normal); });
    connect(m_eye, &QToolButton::released, this, [this] { setEchoMode(QLineEdit::Password); });
}

Secret SecretField::secret() const
{
    return Secret(text().trimmed().toUtf8());
}

void SecretField::clearSecret()
{
    setText({});
}

void SecretField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    m_eye->move(width() - m_eye->width() - 4, (height() - m_eye->height()) / 2);
}

} // namespace muster::ui
