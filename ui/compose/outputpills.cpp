#include "ui/compose/outputpills.h"

#include "ui/common/flowlayout.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/compose/painting.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kPillHeight = 28;
constexpr int kBoxLeft = 10;
constexpr int kBox = 14; ///< smaller than in a list: the pill is 28 px high
constexpr int kTextLeft = kBoxLeft + kBox + 6;
constexpr int kTextRight = 14;

} // namespace

OutputPill::OutputPill(Theme& theme, QWidget* parent) : QCheckBox(parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
}

QSize OutputPill::sizeHint() const
{
    const int width = QFontMetrics(m_theme.font(Theme::Type::Control)).horizontalAdvance(text());
    return {kTextLeft + width + kTextRight, m_theme.scaled(kPillHeight)};
}

void OutputPill::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() ? tokens.accent : tokens.edge, 1));
    const QColor ground = isChecked() ? tokens.accentSoft : tokens.raised;
    painter.setBrush(underMouse() && !isChecked() ? tokens.hover : ground);
    const qreal radius = height() / 2.0 - 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintTickBox(painter, m_theme,
                 QStyle::visualRect(layoutDirection(), rect(), {kBoxLeft, (height() - kBox) / 2, kBox, kBox}),
                 isChecked());
    const QRect label = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(kTextLeft, 0, 0, 0));
    paintText(painter, label, text(), m_theme.font(Theme::Type::Control), isChecked() ? tokens.text : tokens.text2);
}

void OutputPill::enterEvent(QEnterEvent* event)
{
    QCheckBox::enterEvent(event);
    Q_EMIT attended();
}

void OutputPill::focusInEvent(QFocusEvent* event)
{
    QCheckBox::focusInEvent(event);
    Q_EMIT attended();
}

OutputPills::OutputPills(Theme& theme, QWidget* parent) : QWidget(parent), m_hint(new ElidedLabel({}, Role::Hint))
{
    setObjectName(QStringLiteral("outputs"));
    m_hint->setObjectName(QStringLiteral("outputsHint"));
    m_hint->setFixedHeight(theme.scaled(18));
    auto* pills = new QWidget;
    auto* flow = new FlowLayout(8, 8, pills);
    for (const OutputFormat format : allOutputFormats()) {
        auto* pill = new OutputPill(theme);
        pill->setObjectName(QStringLiteral("output_") + outputFormatName(format));
        flow->addWidget(pill);
        m_pills.append(pill);
        connect(pill, &QCheckBox::toggled, this, [this, pill] { toggled(pill); });
        connect(pill, &OutputPill::attended, this, [this, pill] { showHint(pill); });
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(pills);
    layout->addWidget(m_hint);
}

void OutputPills::setOutputs(ExportFormat format, const QVector<OutputFormat>& ticked)
{
    const OutputPill* last = nullptr;
    for (int i = 0; i < m_pills.size(); ++i) {
        const OutputFormat output = allOutputFormats().at(i);
        OutputPill* pill = m_pills.at(i);
        const QSignalBlocker blocker(pill);
        pill->setText(outputFormatText(output, format));
        pill->setAccessibleDescription(outputFormatHint(output, format));
        pill->setChecked(ticked.contains(output));
        pill->updateGeometry();
        if (!ticked.isEmpty() && output == ticked.last())
            last = pill;
    }
    if (last)
        showHint(last);
}

QVector<OutputFormat> OutputPills::outputs() const
{
    QVector<OutputFormat> outputs;
    for (int i = 0; i < m_pills.size(); ++i) {
        if (m_pills.at(i)->isChecked())
            outputs.append(allOutputFormats().at(i));
    }
    return outputs;
}

QVector<QWidget*> OutputPills::tabStops() const
{
    return {m_pills.cbegin(), m_pills.cend()};
}

void OutputPills::toggled(OutputPill* pill)
{
    if (outputs().isEmpty()) {
        const QSignalBlocker blocker(pill);
        pill->setChecked(true);
        m_hint->setText(tr("At least one file must be made."));
        return;
    }
    showHint(pill);
    Q_EMIT outputsChanged(outputs());
}

void OutputPills::showHint(const OutputPill* pill)
{
    m_hint->setText(pill->accessibleDescription());
}

} // namespace muster::ui
