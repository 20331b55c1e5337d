#pragma once

#include <QHeaderView>

namespace muster::ui {

class Theme;

/// The titles of a table's columns. One that finds no room ends with an ellipsis, in the text size that is painted,
/// which QHeaderView does not know.
class TitleRow : public QHeaderView
{
    Q_OBJECT
public:
    explicit TitleRow(Theme& theme, QWidget* parent = nullptr);
    /// What a title needs to stay whole, with the sign of the order if it stands there.
    [[nodiscard]] int titleWidth(int section) const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;

private:
    [[nodiscard]] QFontMetricsF metrics() const;
    [[nodiscard]] int rest(int section) const;
    Theme& m_theme;
};

} // namespace muster::ui
