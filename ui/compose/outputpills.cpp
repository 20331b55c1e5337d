#include "ui/compose/outputpills.h"

#include "ui/common/flowlayout.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/compose/outputoptions.h"
#include "ui/compose/painting.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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

void OutputPill::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("pillMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Options…")), &QAction::triggered, this, &OutputPill::optionsWanted);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(rect().bottomLeft()) : event->globalPos());
}

OutputPills::OutputPills(Theme& theme, Use use, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_use(use),
      m_pills(new QWidget),
      m_optionsButton(makeIconButton(theme, QStringLiteral("settings"), tr("Options of the files"))),
      m_hint(new ElidedLabel({}, Role::Hint)),
      m_popup(new OutputOptionsPopup(theme, this))
{
    setObjectName(QStringLiteral("outputs"));
    m_hint->setObjectName(QStringLiteral("outputsHint"));
    m_hint->setFixedHeight(theme.scaled(18));
    m_optionsButton->setObjectName(QStringLiteral("outputOptionsButton"));
    auto* flow = new FlowLayout(8, 8, m_pills);
    for (const OutputFormat output : outputFormatsFor(ExportFormat::Json)) {
        const bool ofCsv = canMake(output, ExportFormat::Csv) && output != OutputFormat::Plain;
        addPill(output, ofCsv, true, outputFormatName(output));
    }
    addPill(OutputFormat::Plain, true, false, QStringLiteral("delivered")); // far from JSON lines, which are a default
    flow->addWidget(m_optionsButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_pills);
    layout->addWidget(m_hint);

    connect(m_optionsButton, &QToolButton::clicked, this, [this] { openOptions(m_optionsButton); });
    connect(m_popup, &OutputOptionsPopup::deliveredToggled, this, &OutputPills::setDelivered);
    connect(m_popup, &OutputOptionsPopup::optionsChanged, this, [this](const OutputOptions& options) {
        m_options = options;
        Q_EMIT optionsChanged(options);
    });
}

void OutputPills::addPill(OutputFormat output, bool ofCsv, bool ofJson, const QString& name)
{
    auto* pill = new OutputPill(m_theme);
    pill->setObjectName(QStringLiteral("output_") + name);
    m_pills->layout()->addWidget(pill);
    m_entries.append({output, ofCsv, ofJson, pill});
    connect(pill, &QCheckBox::toggled, this, [this, pill] { toggled(pill); });
    connect(pill, &OutputPill::attended, this, [this, pill] { showHint(pill); });
    connect(pill, &OutputPill::optionsWanted, this, [this, pill] { openOptions(pill); });
}

bool OutputPills::isOffered(const Entry& entry) const
{
    if (!(m_format == ExportFormat::Csv ? entry.ofCsv : entry.ofJson))
        return false;
    if (m_use == Use::LocalFiles)
        return entry.output != OutputFormat::Raw;
    return &entry != deliveredCsv() || m_offersDelivered || entry.pill->isChecked();
}

const OutputPills::Entry* OutputPills::deliveredCsv() const
{
    return &m_entries.constLast();
}

void OutputPills::setOutputs(ExportFormat format, const QVector<OutputFormat>& ticked)
{
    m_format = format;
    const OutputPill* last = nullptr;
    for (const Entry& entry : std::as_const(m_entries)) {
        const bool possible = format == ExportFormat::Csv ? entry.ofCsv : entry.ofJson;
        const QSignalBlocker blocker(entry.pill);
        entry.pill->setChecked(possible && ticked.contains(entry.output));
        if (possible) {
            entry.pill->setText(outputFormatText(entry.output, format));
            entry.pill->setAccessibleDescription(outputFormatHint(entry.output, format));
            entry.pill->updateGeometry();
        }
        if (entry.pill->isChecked() && (!last || entry.output == ticked.last()))
            last = entry.pill;
    }
    m_offersDelivered = deliveredCsv()->pill->isChecked();
    showPills();
    if (last)
        showHint(last);
}

QVector<OutputFormat> OutputPills::outputs() const
{
    QVector<OutputFormat> outputs;
    for (const Entry& entry : m_entries) {
        if (entry.pill->isChecked())
            outputs.append(entry.output);
    }
    return outputs;
}

QVector<QWidget*> OutputPills::tabStops() const
{
    QVector<QWidget*> stops;
    for (const Entry& entry : m_entries)
        stops.append(entry.pill);
    return stops << m_optionsButton;
}

void OutputPills::focusFirst(Qt::FocusReason reason)
{
    const auto first =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [](const Entry& entry) { return !entry.pill->isHidden(); });
    if (first != m_entries.cend())
        first->pill->setFocus(reason);
}

void OutputPills::showPills()
{
    for (const Entry& entry : std::as_const(m_entries))
        entry.pill->setVisible(isOffered(entry));
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
    const auto entry =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [pill](const Entry& each) { return each.pill == pill; });
    const bool imports = entry->output == OutputFormat::Import && pill->isChecked();
    m_hint->setText(imports ? importWarning() : pill->accessibleDescription());
}

void OutputPills::openOptions(QWidget* opener)
{
    const bool chooses = m_use == Use::Export && m_format == ExportFormat::Csv;
    m_popup->setValues(m_format, m_options, chooses ? std::optional(deliveredCsv()->pill->isChecked()) : std::nullopt);
    m_popup->openAt(opener);
}

/// The pill stays once it was there, so that nothing moves when it is unticked again.
void OutputPills::setDelivered(bool wanted)
{
    m_offersDelivered = true;
    deliveredCsv()->pill->setVisible(true);
    deliveredCsv()->pill->setChecked(wanted);
    m_popup->setDelivered(deliveredCsv()->pill->isChecked()); // the last file stays ticked
}

} // namespace muster::ui
