#pragma once

#include "app/core/exports/tenantservice.h"
#include "ui/compose/formstate.h"

#include <QAbstractButton>
#include <QVector>

namespace muster::ui {

class ConnectionsPopup;
class Theme;

/// The chosen connections as chips in one field; a click, Space, Down or typing opens the picker. Backspace takes the
/// last chip away, ✕ its own.
class ConnectionsField : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ConnectionsField(Theme& theme, QWidget* parent = nullptr);

    void setChoice(const ConnectionChoice& choice);
    void setList(const ConnectionList& list, const QString& tenantName);
    /// Opens the picker; `text` goes into its search.
    void openPopup(const QString& text = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user; the field itself changes with setChoice() only.
    void choiceChanged(const muster::ui::ConnectionChoice& choice);
    void reloadWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Chip
    {
        QRect rect;
        QRect cross;
        QString text;
        QString icon;
        QString connectionId; ///< empty: the whole tenant
        bool vanished = false;
    };
    void layoutChips();
    [[nodiscard]] QVector<Chip> allChips() const;
    void paintChip(QPainter& painter, const Chip& chip) const;
    void removeChip(const QString& connectionId);
    [[nodiscard]] bool hasVanished(const QString& connectionId) const;
    [[nodiscard]] QString placeholder() const;
    void describe();

    Theme& m_theme;
    ConnectionsPopup* m_popup;
    ConnectionChoice m_choice;
    ConnectionList m_list;
    QString m_tenantName;
    QVector<Chip> m_chips; ///< those that fit
    int m_chipsEnd = 0;    ///< distance from the leading edge
    int m_hidden = 0;
};

} // namespace muster::ui
