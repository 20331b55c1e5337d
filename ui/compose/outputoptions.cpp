#include "ui/compose/outputoptions.h"

#include "ui/common/segmented.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace muster::ui {
namespace {

constexpr int kGap = 4;
constexpr int kMargin = 16;
constexpr int kHintWidth = 320;
constexpr std::array kArrays{ArrayStyle::JsonText, ArrayStyle::Indexed};
constexpr std::array kDelimiters{CsvDelimiter::Automatic, CsvDelimiter::Comma, CsvDelimiter::Semicolon,
                                 CsvDelimiter::Tab};

template <typename Table, typename Value>
int indexIn(const Table& table, Value value)
{
    return static_cast<int>(std::find(table.begin(), table.end(), value) - table.begin());
}

/// As wide as the widest control, which large text makes wider than the hints have to be.
QLabel* makeHint(const QString& text)
{
    QLabel* hint = makeLabel(text, Role::Small);
    hint->setWordWrap(true);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    hint->setMinimumWidth(kHintWidth);
    return hint;
}

/// A title, a control and a line about it.
QWidget* makePart(const QString& title, QWidget* control, QLabel* hint)
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    if (!title.isEmpty())
        layout->addWidget(makeLabel(title, Role::Medium));
    layout->addWidget(control, 0, Qt::AlignLeft);
    layout->addWidget(hint);
    return part;
}

QString delimiterHint()
{
    return csvDelimiterCharacter(CsvDelimiter::Automatic) == ';'
               ? OutputOptionsPopup::tr("Automatic: the semicolon, which spreadsheets of your region expect.")
               : OutputOptionsPopup::tr("Automatic: the comma, which spreadsheets of your region expect.");
}

} // namespace

OutputOptionsPopup::OutputOptionsPopup(Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_theme(theme),
      m_arrays(new Segmented(theme)),
      m_delimiter(new Segmented(theme)),
      m_delimiterHint(makeHint({})),
      m_delivered(new QCheckBox(tr("Make “CSV as delivered” too")))
{
    setObjectName(QStringLiteral("outputOptions"));
    setAccessibleName(tr("Options of the files"));
    setAttribute(Qt::WA_TranslucentBackground);
    build();
    connect(m_arrays, &Segmented::currentChanged, this, &OutputOptionsPopup::changed);
    connect(m_delimiter, &Segmented::currentChanged, this, &OutputOptionsPopup::changed);
    connect(m_delivered, &QCheckBox::toggled, this, [this](bool wanted) {
        if (!m_showing)
            Q_EMIT deliveredToggled(wanted);
    });
}

void OutputOptionsPopup::build()
{
    m_arrays->setObjectName(QStringLiteral("arraysSwitch"));
    m_arrays->setAccessibleName(tr("Arrays in tables"));
    m_arrays->addSegment(tr("JSON text"));
    m_arrays->addSegment(tr("One column each"));
    m_delimiter->setObjectName(QStringLiteral("delimiterSwitch"));
    m_delimiter->setAccessibleName(tr("Delimiter of Excel CSV"));
    for (const QString& text : {tr("Automatic"), tr("Comma"), tr("Semicolon"), tr("Tab")})
        m_delimiter->addSegment(text);
    m_delivered->setObjectName(QStringLiteral("deliveredBox"));
    m_delivered->setAccessibleDescription(outputFormatHint(OutputFormat::Plain, ExportFormat::Csv));

    m_arraysPart = makePart(
        tr("Arrays in tables"), m_arrays,
        makeHint(
            tr("For Local CSV, Excel CSV and the workbook. “One column each” makes columns such as identities[0].")));
    m_deliveredPart = makePart({}, m_delivered, makeHint(outputFormatHint(OutputFormat::Plain, ExportFormat::Csv)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(m_arraysPart);
    layout->addWidget(makePart(tr("Delimiter of Excel CSV"), m_delimiter, m_delimiterHint));
    layout->addWidget(m_deliveredPart);
}

void OutputOptionsPopup::setValues(ExportFormat format, const OutputOptions& options, std::optional<bool> delivered)
{
    const QScopedValueRollback guard(m_showing, true);
    m_arraysPart->setVisible(format == ExportFormat::Json);
    m_deliveredPart->setVisible(delivered.has_value());
    m_arrays->setCurrentIndex(indexIn(kArrays, options.arrays));
    m_delimiter->setCurrentIndex(indexIn(kDelimiters, options.excelDelimiter));
    m_delimiterHint->setText(delimiterHint());
    m_delivered->setChecked(delivered.value_or(false));
}

void OutputOptionsPopup::setDelivered(bool ticked)
{
    const QScopedValueRollback guard(m_showing, true);
    m_delivered->setChecked(ticked);
}

void OutputOptionsPopup::openAt(QWidget* opener)
{
    m_opener = opener;
    layout()->activate();
    const QSize size = sizeHint();
    const QRect screen = opener->screen()->availableGeometry();
    const bool mirrored = opener->layoutDirection() == Qt::RightToLeft;
    const QWidget* pills = parentWidget();
    const int start = opener->mapTo(pills, QPoint(mirrored ? opener->width() : 0, 0)).x();
    const int room = mirrored ? start : pills->width() - start;
    const bool alignsRight = mirrored != (size.width() > room); // at the end of the pills: towards their beginning
    QPoint place =
        opener->mapToGlobal(QPoint(alignsRight ? opener->width() - size.width() : 0, opener->height() + kGap));
    if (place.y() + size.height() > screen.bottom())
        place.setY(opener->mapToGlobal(QPoint(0, -kGap)).y() - size.height());
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    move(place);
    show();
    (m_arraysPart->isHidden() ? m_delimiter : m_arrays)->focusCurrent(Qt::PopupFocusReason);
}

void OutputOptionsPopup::changed()
{
    if (m_showing)
        return;
    OutputOptions options;
    options.arrays = kArrays.at(static_cast<std::size_t>(m_arrays->currentIndex()));
    options.excelDelimiter = kDelimiters.at(static_cast<std::size_t>(m_delimiter->currentIndex()));
    Q_EMIT optionsChanged(options);
}

void OutputOptionsPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().edge, 1));
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void OutputOptionsPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_opener)
        m_opener->setFocus(Qt::PopupFocusReason);
}

} // namespace muster::ui
