#include "ui/tenants/tenantpopup.h"

#include "app/core/exports/tenantservice.h"
#include "ui/common/labels.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/tenants/tenantpopuprow.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kGap = 4;

QPushButton* makeEntry(Theme& theme, const QString& icon, const QString& text, QWidget* parent)
{
    QPushButton* button = makeButton(text, Kind::Entry, parent);
    setThemeIcon(button, theme, icon, &Tokens::text2);
    return button;
}

} // namespace

TenantPopup::TenantPopup(Theme& theme, TenantService& tenants, QWidget* opener)
    : PopupFrame(theme, opener), m_tenants(tenants)
{
    setObjectName(QStringLiteral("tenantPopup"));
    setAccessibleName(tr("Tenants"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(2);
    m_place = new QVBoxLayout;
    layout->addLayout(m_place);
    layout->addWidget(makeHairline(this));

    QPushButton* connectTenant = makeEntry(theme, QStringLiteral("plus"), tr("Connect a tenant…"), this);
    connectTenant->setObjectName(QStringLiteral("connectTenantEntry"));
    m_manage = makeEntry(theme, QStringLiteral("settings"), tr("Manage tenants"), this);
    m_manage->setObjectName(QStringLiteral("manageTenantsEntry"));
    m_manage->setCheckable(true);
    layout->addWidget(connectTenant);
    layout->addWidget(m_manage);

    connect(connectTenant, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT connectWanted();
    });
    connect(m_manage, &QPushButton::toggled, this, [this] {
        m_asking.clear();
        rebuild();
    });
    connect(&tenants, &TenantService::tenantsChanged, this, [this] {
        if (isVisible())
            rebuild();
    });
}

void TenantPopup::open(const QString& currentId)
{
    prepare();
    m_current = currentId;
    m_asking.clear();
    m_manage->setChecked(false);
    rebuild();
    popUp();
    const auto rows = findChildren<TenantPopupRow*>();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i == 0 || m_tenants.tenants().value(i).id == currentId)
            rows.at(i)->setFocus(Qt::PopupFocusReason);
    }
    if (rows.isEmpty())
        findChild<QPushButton*>(QStringLiteral("connectTenantEntry"))->setFocus(Qt::PopupFocusReason);
}

void TenantPopup::place()
{
    adjustSize();
    const QRect card = openerRect();
    const int start = layoutDirection() == Qt::RightToLeft ? card.right() + 1 - width() : card.left();
    move(std::max(0, start), card.bottom() + 1 + kGap);
}

void TenantPopup::rebuild()
{
    delete m_list;
    m_list = new QWidget(this);
    m_listLayout = new QVBoxLayout(m_list);
    m_listLayout->setContentsMargins(0, 0, 0, 0);
    m_listLayout->setSpacing(2);
    m_place->addWidget(m_list);
    const QVector<Tenant> tenants = m_tenants.tenants();
    for (const Tenant& tenant : tenants) {
        if (tenant.id == m_asking)
            addQuestion(tenant);
        else
            addRow(tenant);
    }
    m_manage->setVisible(!tenants.isEmpty());
    m_list->setVisible(!tenants.isEmpty());
    place();
    if (auto* keep = m_list->findChild<QPushButton*>(QStringLiteral("keepTenant")))
        keep->setFocus(Qt::OtherFocusReason);
    else if (isVisible() && !isAncestorOf(focusWidget()))
        m_manage->setFocus(Qt::OtherFocusReason);
}

void TenantPopup::addRow(const Tenant& tenant)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    auto* row = new TenantPopupRow(theme(), tenant, tenant.id == m_current, m_list);
    line->addWidget(row);
    const QString id = tenant.id;
    connect(row, &QAbstractButton::clicked, this, [this, id] {
        dismiss();
        Q_EMIT tenantChosen(id);
    });
    if (m_manage->isChecked() && tenant.environment != TenantEnvironment::Demo) {
        auto* edit =
            makeIconButton(theme(), QStringLiteral("pencil"), tr("Edit %1").arg(tenant.name), Kind::Icon, {}, m_list);
        edit->setObjectName(QStringLiteral("editTenant"));
        auto* remove =
            makeIconButton(theme(), QStringLiteral("trash"), tr("Remove %1").arg(tenant.name), Kind::Icon, {}, m_list);
        remove->setObjectName(QStringLiteral("removeTenant"));
        line->addWidget(edit);
        line->addWidget(remove);
        connect(edit, &QToolButton::clicked, this, [this, id] {
            dismiss();
            Q_EMIT editWanted(id);
        });
        connect(remove, &QToolButton::clicked, this, [this, id] {
            m_asking = id;
            QMetaObject::invokeMethod(this, &TenantPopup::rebuild, Qt::QueuedConnection);
        });
    }
    m_listLayout->addLayout(line);
}

void TenantPopup::addQuestion(const Tenant& tenant)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(startEndMargins(10, 4, 4, 4));
    line->setSpacing(6);
    auto* text = new ElidedLabel(tr("Remove %1? Its history and files stay.").arg(tenant.name), Role::Small, m_list);
    QPushButton* remove = makeButton(tr("Remove"), Kind::Row, m_list);
    remove->setObjectName(QStringLiteral("confirmRemoveTenant"));
    remove->setAccessibleName(tr("Remove %1 and its credentials").arg(tenant.name));
    QPushButton* keep = makeButton(tr("Keep"), Kind::Row, m_list);
    keep->setObjectName(QStringLiteral("keepTenant"));
    keep->setAccessibleName(tr("Keep %1").arg(tenant.name));
    line->addWidget(text, 1);
    line->addWidget(remove);
    line->addWidget(keep);
    const QString id = tenant.id;
    connect(remove, &QPushButton::clicked, this, [this, id] {
        m_asking.clear();
        QMetaObject::invokeMethod(
            this, [this, id] { m_tenants.remove(id); }, Qt::QueuedConnection);
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        m_asking.clear();
        QMetaObject::invokeMethod(this, &TenantPopup::rebuild, Qt::QueuedConnection);
    });
    m_listLayout->addLayout(line);
}

} // namespace muster::ui
