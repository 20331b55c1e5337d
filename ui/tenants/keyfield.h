#pragma once

#include "app/core/base/error.h"
#include "app/core/base/secret.h"
#include "app/core/domain/tenant.h"

#include <QWidget>

class QPushButton;

namespace muster::ui {

class ComboBox;
class SecretField;
class Theme;

/// The private key of an application: pasted, dropped as a file or chosen, and how it signs. The text is masked;
/// whether it is a key is told by the check of the page.
class KeyField : public QWidget
{
    Q_OBJECT
public:
    explicit KeyField(Theme& theme, QWidget* parent = nullptr);

    /// The key in PEM form; empty if none was entered.
    [[nodiscard]] Secret secret() const;
    void clearSecret();
    void setPlaceholderText(const QString& text);
    [[nodiscard]] SigningAlgorithm algorithm() const;
    void setAlgorithm(SigningAlgorithm algorithm);
    /// Takes the key from a file, or emits unreadable().
    void readFile(const QString& path);

Q_SIGNALS:
    /// The key or the algorithm.
    void changed();
    /// A chosen or dropped file cannot be read, or is far too large for a key.
    void unreadable(const muster::Error& error);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    SecretField* m_pem;
    QPushButton* m_choose;
    ComboBox* m_algorithm;
};

} // namespace muster::ui
