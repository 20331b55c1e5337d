#pragma once

#include "ui/jobs/jobdetails.h"

#include <QWidget>

class QFormLayout;
class QPushButton;

namespace muster::ui {

class Theme;

/// The part of a row that Details opens: labels with selectable, wrapped values, and Copy details.
class JobDetailsView : public QWidget
{
    Q_OBJECT
public:
    explicit JobDetailsView(QWidget* parent = nullptr);
    /// Changes nothing when the details are the same, so that a selection survives.
    void setDetails(const QVector<JobDetail>& details);
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }

private:
    QFormLayout* m_form;
    QPushButton* m_copy;
    QVector<JobDetail> m_details;
};

} // namespace muster::ui
