#include "ui/compose/formatrow.h"

#include "ui/common/flowlayout.h"
#include "ui/common/segmented.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kMostUsers = 9'999'999;
constexpr int kNumberWidth = 96;
constexpr int kGroupGap = 32;
enum UsersIndex { AllUsers, FirstUsers };

} // namespace

FormatRow::FormatRow(Theme& theme, QWidget* parent)
    : QWidget(parent), m_format(new Segmented(theme)), m_users(new Segmented(theme)), m_number(new QSpinBox)
{
    m_format->setObjectName(QStringLiteral("formatSwitch"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addSegment(tr("CSV"));
    m_format->addSegment(tr("JSON"));
    m_users->setObjectName(QStringLiteral("usersSwitch"));
    m_users->setAccessibleName(tr("Users to export"));
    m_users->addSegment(tr("All"));
    m_users->addSegment(tr("First"));
    m_number->setObjectName(QStringLiteral("limitSpin"));
    m_number->setAccessibleName(tr("Number of users"));
    m_number->setRange(1, kMostUsers);
    m_number->setValue(1000);
    m_number->setGroupSeparatorShown(true);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setFixedWidth(theme.textWidth(kNumberWidth));

    QLabel* usersLabel = makeLabel(tr("Users"), Role::Label);
    auto* users = new QWidget;
    users->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(users);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(usersLabel);
    layout->addSpacing(4);
    layout->addWidget(m_users);
    auto* flow = new FlowLayout(8, 8, this); // more lines if the text is large and the window small
    flow->addWidget(m_format);
    flow->addWidget(users);
    flow->setSpacingBefore(users, kGroupGap);
    flow->addWidget(m_number);

    connect(m_format, &Segmented::currentChanged, this, &FormatRow::formatChanged);
    connect(m_users, &Segmented::currentChanged, this, [this] {
        enableNumber();
        Q_EMIT limitChanged();
    });
    connect(m_number, &QSpinBox::valueChanged, this, &FormatRow::limitChanged);
    enableNumber();
}

void FormatRow::setFormat(ExportFormat format)
{
    m_format->setCurrentIndex(format == ExportFormat::Csv ? 0 : 1);
}

void FormatRow::setLimit(bool limited, qint64 limit)
{
    m_number->setValue(static_cast<int>(std::clamp<qint64>(limit, 1, kMostUsers)));
    m_users->setCurrentIndex(limited ? FirstUsers : AllUsers);
}

ExportFormat FormatRow::format() const
{
    return m_format->currentIndex() == 0 ? ExportFormat::Csv : ExportFormat::Json;
}

bool FormatRow::isLimited() const
{
    return m_users->currentIndex() == FirstUsers;
}

qint64 FormatRow::limit() const
{
    return m_number->value();
}

void FormatRow::enableNumber()
{
    m_number->setEnabled(isLimited());
    m_number->setToolTip(isLimited() ? QString() : tr("Choose First to enter a number"));
}

} // namespace muster::ui
