#pragma once

#include <QListView>

namespace muster::ui {

class Theme;

/// "New export" and "History" in the side bar. The selected row is the page that is shown; moving the selection by
/// mouse or keys asks for the other one.
class NavList : public QListView
{
    Q_OBJECT
public:
    enum Entry { NewExport, History };
    explicit NavList(Theme& theme, QWidget* parent = nullptr);
    /// Icons only.
    void setRail(bool rail);
    /// Shows which page is shown; -1: neither.
    void setCurrentEntry(int entry);
    [[nodiscard]] int currentEntry() const { return currentIndex().row(); }

Q_SIGNALS:
    void entryChosen(int entry);

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    bool m_fromCode = false;
};

} // namespace muster::ui
