#include "ui/jobs/stagetrack.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <numeric>

namespace muster::ui {
namespace {
constexpr int kHeight = 4;
constexpr int kGap = 3;
constexpr float kBusyOpacity = 0.45F;
} // namespace

StageTrack::StageTrack(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void StageTrack::setState(const TrackState& state)
{
    if (m_state == state)
        return;
    m_state = state;
    update();
}

QSize StageTrack::sizeHint() const
{
    return {200, kHeight};
}

void StageTrack::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const Tokens& tokens = m_theme.tokens();
    QColor busy = tokens.progress;
    busy.setAlphaF(kBusyOpacity);
    const auto bar = [&painter](double x, double width, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(x, 0, width, kHeight), kHeight / 2.0, kHeight / 2.0);
    };
    const auto& weights = TrackState::kWeights;
    const double unit = double(contentsRect().width() - kGap * (TrackState::kSegments - 1)) /
                        std::accumulate(weights.begin(), weights.end(), 0);
    double x = 0;
    for (int i = 0; i < TrackState::kSegments; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const double segment = unit * weights.at(index);
        bar(x, segment, tokens.track);
        if (i == m_state.busy)
            bar(x, segment, busy);
        else if (m_state.filled.at(index) > 0)
            bar(x, std::max<double>(kHeight, segment * m_state.filled.at(index)), tokens.progress);
        x += segment + kGap;
    }
}

} // namespace muster::ui
