#pragma once

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace muster::ui {

class Theme;

/// Pages in the middle, the panel with jobs or the request at the end, a splitter between them. While the panel is
/// hidden a narrow strip offers to show it again.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    explicit Workspace(Theme& theme, QWidget* parent = nullptr);
    /// To be called when pages and panels are filled: Tab comes to the strip last.
    void addStrip(Theme& theme);
    /// Both are empty at first. What is shown in them is best made as their child: taking in a widget with all that is
    /// in it makes the style look at every part again.
    [[nodiscard]] QStackedWidget* pages() const { return m_pages; }
    [[nodiscard]] QStackedWidget* panels() const { return m_panels; }

    /// `shown`: whether the panel is there; `withStrip`: whether a strip with a button stands in its place while it is
    /// not.
    void setPanel(bool shown, bool withStrip);
    [[nodiscard]] bool isPanelShown() const;
    /// Windows below 1200 px: 352 px instead of the user's width.
    void setNarrow(bool narrow);
    /// The user's width in wide windows, 336 to 520 px.
    [[nodiscard]] int panelWidth() const { return m_panelWidth; }
    void setPanelWidth(int width);

Q_SIGNALS:
    /// The strip's button.
    void panelWanted();
    void panelWidthChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyWidth();
    QSplitter* m_splitter;
    QStackedWidget* m_pages;
    QStackedWidget* m_panels;
    QWidget* m_strip;
    int m_panelWidth;
    bool m_narrow = false;
};

} // namespace muster::ui
