#pragma once

#include "app/core/domain/exportformat.h"

#include <QWidget>

class QSpinBox;

namespace muster::ui {

class Segmented;
class Theme;

/// "CSV | JSON" and "All | First n".
class FormatRow : public QWidget
{
    Q_OBJECT
public:
    explicit FormatRow(Theme& theme, QWidget* parent = nullptr);

    void setFormat(ExportFormat format);
    void setLimit(bool limited, qint64 limit);
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] bool isLimited() const;
    [[nodiscard]] qint64 limit() const;
    [[nodiscard]] Segmented* formatSwitch() const { return m_format; }

Q_SIGNALS:
    void formatChanged();
    void limitChanged();

private:
    void enableNumber();
    Segmented* m_format;
    Segmented* m_users;
    QSpinBox* m_number;
};

} // namespace muster::ui
