#include "tests/support/fakes/fakeexportservice.h"

#include <algorithm>

namespace muster::test {

void FakeExportService::set(const ExportStatus& status)
{
    const auto found = std::find_if(m_exports.begin(), m_exports.end(),
                                    [&](const ExportStatus& s) { return s.record.id == status.record.id; });
    if (found == m_exports.end()) {
        m_exports.append(status);
        Q_EMIT added(status.record.id);
        return;
    }
    *found = status;
    Q_EMIT changed(status.record.id);
}

void FakeExportService::recover(const QVector<ExportStatus>& left)
{
    m_exports.append(left);
    m_complete = true;
    Q_EMIT reset();
}

void FakeExportService::drop(const QString& id)
{
    const auto count = m_exports.removeIf([&](const ExportStatus& s) { return s.record.id == id; });
    if (count > 0)
        Q_EMIT removed(id);
}

Result<QString> FakeExportService::submit(const ExportPlan& plan)
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    m_submitted.append(plan);
    ExportStatus status;
    status.record.id = QStringLiteral("submitted-%1").arg(m_next++);
    status.record.plan = plan;
    set(status);
    return status.record.id;
}

std::optional<ExportStatus> FakeExportService::status(const QString& id) const
{
    for (const ExportStatus& status : m_exports) {
        if (status.record.id == id)
            return status;
    }
    return std::nullopt;
}

Result<QString> FakeExportService::runAgain(const QString& id)
{
    m_calls.append(QStringLiteral("runAgain ") + id);
    const auto original = status(id);
    return original ? submit(original->record.plan) : Result<QString>(fail(ErrorCode::NotFound, id));
}

void FakeExportService::dismiss(const QString& id)
{
    m_calls.append(QStringLiteral("dismiss ") + id);
    drop(id);
}

} // namespace muster::test
