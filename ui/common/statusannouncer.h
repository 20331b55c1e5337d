#pragma once

#include <QLabel>

namespace muster::ui {

/// A label of one pixel whose changes screen readers speak. (QAccessibleAnnouncementEvent exists only from Qt 6.8.)
/// For what a user must hear without looking: job started, saved, failed, form valid or invalid; never percentages.
class StatusAnnouncer : public QLabel
{
    Q_OBJECT
public:
    explicit StatusAnnouncer(QWidget* window);
    void announce(const QString& sentence);
};

} // namespace muster::ui
