#pragma once

#include <QHBoxLayout>
#include <QList>
#include <QPointer>
#include <QString>

class QLabel;
class QWidget;

namespace muster::ui {

class Theme;

/// The label column of a form: as wide as its longest label, between `minimum` and `maximum` pixels.
/// A value that lives as long as the form; the labels belong to their parents.
class LabelColumn
{
public:
    explicit LabelColumn(Theme& theme, int minimum = 88, int maximum = 144);

    /// A label of 32 px height for a row; `buddy` gets the focus by its mnemonic.
    QLabel* add(const QString& text, QWidget* buddy, QWidget* parent = nullptr);
    /// A row: the label, 8 px, then what the caller adds, in one layout or widget.
    QHBoxLayout* addRow(const QString& text, QWidget* buddy);
    /// The labels stand above their fields, where there is no room beside each other.
    void setStacked(bool stacked);
    [[nodiscard]] int width() const { return m_width; }

private:
    Theme& m_theme;
    int m_minimum;
    int m_maximum;
    int m_width = 0;
    QList<QPointer<QLabel>> m_labels;
    QList<QPointer<QHBoxLayout>> m_rows;
};

} // namespace muster::ui
