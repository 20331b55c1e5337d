#include "ui/compose/outputpills.h"

#include "ui/common/flowlayout.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/compose/outputoptions.h"
#include "ui/compose/outputpill.h"
#include "ui/compose/pillflow.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kGap = 8;
constexpr int kTightGap = 6;
constexpr int kMostLines = 2;
constexpr int kHintGap = 3; ///< to the line about a pill; the button in it is higher than the words

} // namespace

OutputPills::OutputPills(Theme& theme, Use use, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_use(use),
      m_pills(new QWidget),
      m_flow(new FlowLayout(kGap, kGap, m_pills)),
      m_more(new MorePill(theme)),
      m_moreMenu(new QMenu(this)),
      m_optionsButton(makeIconButton(theme, QStringLiteral("settings"), tr("Options of the files"), Kind::RowIcon)),
      m_hint(new ElidedLabel({}, Role::Hint)),
      m_popup(new OutputOptionsPopup(theme, this))
{
    setObjectName(QStringLiteral("outputs"));
    m_hint->setObjectName(QStringLiteral("outputsHint"));
    m_optionsButton->setObjectName(QStringLiteral("outputOptionsButton"));
    for (const OutputFormat output : outputFormatsFor(ExportFormat::Json)) {
        const bool ofCsv = canMake(output, ExportFormat::Csv) && output != OutputFormat::Plain;
        addPill(output, ofCsv, true, outputFormatName(output));
    }
    addPill(OutputFormat::Plain, true, false, QStringLiteral("delivered")); // far from JSON lines, which are a default
    m_flow->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("moreOutputsButton"));
    m_more->setMenu(m_moreMenu);
    m_more->hide();
    connect(m_moreMenu, &QMenu::aboutToShow, this, &OutputPills::fillMore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(kHintGap);
    layout->addWidget(m_pills);
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_hint, 1);
    line->addWidget(m_optionsButton);
    layout->addLayout(line);

    connect(&theme, &Theme::themeChanged, this, &OutputPills::fit); // the size of its text
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
    return stops << m_more << m_optionsButton;
}

void OutputPills::focusFirst(Qt::FocusReason reason)
{
    const auto first =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [](const Entry& entry) { return !entry.pill->isHidden(); });
    if (first != m_entries.cend())
        first->pill->setFocus(reason);
}

void OutputPills::setOneLine(bool oneLine)
{
    if (oneLine == m_oneLine)
        return;
    m_oneLine = oneLine;
    fit();
}

void OutputPills::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

QVector<OutputPill*> OutputPills::offered() const
{
    QVector<OutputPill*> pills;
    for (const Entry& entry : m_entries) {
        if (isOffered(entry))
            pills.append(entry.pill);
    }
    return pills;
}

void OutputPills::showPills()
{
    const QVector<OutputPill*> pills = offered();
    for (const Entry& entry : std::as_const(m_entries)) {
        if (!pills.contains(entry.pill))
            entry.pill->hide();
    }
    fit();
}

/// Where there are too many lines the first pills are shown, however many find room: which ones does not depend on what
/// is ticked, so that none moves.
void OutputPills::fit()
{
    const QVector<OutputPill*> pills = offered();
    const int most = m_oneLine ? 1 : kMostLines;
    const bool tight =
        linesOf(widthsOf(pills, true), kTightGap, width()) < linesOf(widthsOf(pills, false), kGap, width());
    const int gap = tight ? kTightGap : kGap;
    const QVector<int> widths = widthsOf(pills, tight);
    for (OutputPill* pill : pills)
        pill->setTight(tight);
    m_flow->setHorizontalSpacing(gap);
    qsizetype shown = pills.size();
    if (linesOf(widths, gap, width()) > most) {
        m_more->setText(QStringLiteral("+%1").arg(pills.size()));
        shown = partsThatFit(widths, m_more->sizeHint().width(), gap, width(), most);
    }
    const QVector<OutputPill*> hidden = pills.mid(shown);
    for (OutputPill* pill : pills) {
        if (hidden.contains(pill) && pill->hasFocus())
            m_more->setFocus(Qt::OtherFocusReason);
        pill->setVisible(!hidden.contains(pill));
    }
    m_more->setVisible(!hidden.isEmpty());
    showMore(hidden);
}

QVector<int> OutputPills::widthsOf(const QVector<OutputPill*>& pills, bool tight)
{
    QVector<int> widths;
    for (const OutputPill* pill : pills)
        widths.append(pill->widthIf(tight));
    return widths;
}

void OutputPills::showMore(const QVector<OutputPill*>& hidden)
{
    QStringList names;
    QStringList ticked;
    for (const OutputPill* pill : hidden) {
        names.append(pill->text());
        if (pill->isChecked())
            ticked.append(pill->text());
    }
    m_more->setText(QStringLiteral("+%1").arg(hidden.size()));
    m_more->setTicked(!ticked.isEmpty());
    m_more->setToolTip(names.join(QLatin1StringView(", ")));
    m_more->setAccessibleName(tr("%n more files to make", nullptr, static_cast<int>(hidden.size())));
    m_more->setAccessibleDescription(
        ticked.isEmpty()
            ? names.join(QLatin1StringView(", "))
            : tr("%1. Ticked: %2").arg(names.join(QLatin1StringView(", ")), ticked.join(QLatin1StringView(", "))));
    m_more->updateGeometry();
}

void OutputPills::fillMore()
{
    m_moreMenu->clear();
    m_moreMenu->setToolTipsVisible(true);
    for (OutputPill* pill : offered()) {
        if (!pill->isHidden())
            continue;
        QAction* action = m_moreMenu->addAction(pill->text());
        action->setCheckable(true);
        action->setChecked(pill->isChecked());
        action->setToolTip(pill->accessibleDescription());
        connect(action, &QAction::triggered, pill, &QCheckBox::setChecked);
    }
    m_moreMenu->addSeparator();
    connect(m_moreMenu->addAction(tr("Options of the files…")), &QAction::triggered, this,
            [this] { openOptions(m_more); });
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
    fit();
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
    showPills();
    deliveredCsv()->pill->setChecked(wanted);
    m_popup->setDelivered(deliveredCsv()->pill->isChecked()); // the last file stays ticked
}

} // namespace muster::ui
