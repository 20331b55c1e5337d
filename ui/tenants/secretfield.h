#pragma once

#include "app/core/base/secret.h"

#include <QLineEdit>

class QToolButton;

namespace muster::ui {

class Theme;

/// A masked field whose text shows only while its eye is held. It takes no part in undo after clearSecret().
class SecretField : public QLineEdit
{
    Q_OBJECT
public:
    /// `name` is the accessible name, `showName` that of the eye.
    SecretField(Theme& theme, const QString& name, const QString& showName, QWidget* parent = nullptr);
    [[nodiscard]] Secret secret() const;
    void clearSecret();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* m_eye;
};

} // namespace muster::ui
