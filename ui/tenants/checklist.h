#pragma once

#include "app/core/exports/tenantservice.h"

#include <QVector>
#include <QWidget>

namespace muster::ui {

class ElidedLabel;
class IconLabel;
class Theme;

/// The four fixed rows of "Check": icon, question, answer. Nothing moves when an answer comes.
class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(Theme& theme, QWidget* parent = nullptr);
    void setCheck(const TenantCheck& check, const Tenant& tenant, const QDateTime& now);

private:
    struct Row
    {
        IconLabel* icon;
        ElidedLabel* title;
        ElidedLabel* detail;
    };
    QVector<Row> m_rows;
};

} // namespace muster::ui
