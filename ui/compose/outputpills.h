#pragma once

#include "app/core/domain/outputformat.h"

#include <QCheckBox>
#include <QVector>
#include <QWidget>

namespace muster::ui {

class ElidedLabel;
class Theme;

/// A check box drawn as a pill.
class OutputPill : public QCheckBox
{
    Q_OBJECT
public:
    explicit OutputPill(Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The pointer or the focus came to the pill.
    void attended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    Theme& m_theme;
};

/// "Files to make": one pill for each output, and a line about the one that was ticked or hovered last. At least one
/// stays ticked.
class OutputPills : public QWidget
{
    Q_OBJECT
public:
    explicit OutputPills(Theme& theme, QWidget* parent = nullptr);

    void setOutputs(ExportFormat format, const QVector<OutputFormat>& ticked);
    [[nodiscard]] QVector<OutputFormat> outputs() const;
    [[nodiscard]] QVector<QWidget*> tabStops() const;

Q_SIGNALS:
    void outputsChanged(const QVector<muster::OutputFormat>& outputs);

private:
    void toggled(OutputPill* pill);
    void showHint(const OutputPill* pill);

    QVector<OutputPill*> m_pills; ///< in the order of allOutputFormats()
    ElidedLabel* m_hint;
};

} // namespace muster::ui
