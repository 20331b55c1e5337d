#pragma once

#include "ui/jobs/jobstage.h"

#include <QWidget>

namespace muster::ui {

class Theme;

/// Six segments, one for each step of an export. Decorative for assistive technology: the row's name says the same.
class StageTrack : public QWidget
{
    Q_OBJECT
public:
    explicit StageTrack(Theme& theme, QWidget* parent = nullptr);
    /// Repaints only if something visible changed.
    void setState(const TrackState& state);
    [[nodiscard]] const TrackState& state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    TrackState m_state;
};

} // namespace muster::ui
