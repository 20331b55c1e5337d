#pragma once

#include "app/core/preview/preview.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLineEdit;
class QTimer;
class QToolButton;

namespace muster::ui {

class ElidedLabel;
class PreviewTable;
class Theme;

/// Looks for text in the whole of the previewed file and goes from one place to the next. Begins by itself a moment
/// after typing; Enter and F3 go on, with Shift back; Escape stops a search that runs, then empties the field.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    FindBar(Theme& theme, PreviewTable& table, QWidget* parent = nullptr);
    ~FindBar() override;

    /// Another file, or none (null); ends the search.
    void setPreview(Preview* preview);
    void focusField();
    /// To the next place from the current cell on, or back. Nothing without a text.
    void go(bool forwards);
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    /// What is looked for, for marking it; empty: nothing.
    void textChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void typed();
    void begin();
    void stop();
    void advanced();
    void refresh();
    void goTo(qint64 row, bool forwards);
    void enterRow();
    [[nodiscard]] int columnWithText(int row, int from, bool forwards) const;
    [[nodiscard]] int currentRow() const;

    Theme& m_theme;
    PreviewTable& m_table;
    Preview* m_preview = nullptr;
    QLineEdit* m_field;
    ElidedLabel* m_state;
    QToolButton* m_stop;
    QToolButton* m_previous;
    QToolButton* m_next;
    QTimer* m_delay;
    std::unique_ptr<PreviewFind> m_find;
    qint64 m_from = 0;            ///< the row where the search began
    bool m_waitsForFirst = false; ///< nobody has been taken to a place yet
    std::optional<bool>
        m_entering; ///< the current row is not at hand yet; its column is chosen, from this side, when it is
};

} // namespace muster::ui
