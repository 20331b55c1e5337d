#pragma once

#include "app/core/exports/localfiles.h"

#include <QFrame>
#include <QHash>
#include <QVector>

class QLabel;
class QVBoxLayout;

namespace muster::ui {

class Theme;

/// The files to convert, a row each: what it is, and a button that takes it off the list. Rows stay the same widgets
/// while their files stay.
class FileList : public QFrame
{
    Q_OBJECT
public:
    explicit FileList(Theme& theme, QWidget* parent = nullptr);
    void setFiles(const QVector<LocalFile>& files);
    /// The buttons of the rows, from the top: for the page's tab order, which new rows do not know.
    [[nodiscard]] QVector<QWidget*> tabStops() const;

Q_SIGNALS:
    void removeWanted(const QString& path);

private:
    struct Row;
    void addRow(const LocalFile& file);
    void removeRow(const QString& path);
    void showFile(const LocalFile& file);
    Theme& m_theme;
    QVBoxLayout* m_rows;
    QLabel* m_empty;
    QHash<QString, QWidget*> m_widgets; ///< by path
};

} // namespace muster::ui
