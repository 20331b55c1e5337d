#pragma once

#include "app/core/exports/exportservice.h"

#include <QStringList>

#include <utility>

namespace muster::test {

/// An ExportService whose list a test sets; calls are recorded in the order they came.
class FakeExportService : public ExportService
{
    Q_OBJECT
public:
    using ExportService::ExportService;

    /// Adds the entry or replaces the one with its id; emits added() or changed().
    void set(const ExportStatus& status);
    /// Takes the entry away and emits removed().
    void drop(const QString& id);
    /// As the real service before and after it took up what earlier processes left: emits reset().
    void setIncomplete() { m_complete = false; }
    void recover(const QVector<ExportStatus>& left);
    /// submit() and runAgain() fail with this until it is cleared.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }

    [[nodiscard]] const QVector<ExportPlan>& submitted() const { return m_submitted; }
    /// "stop e1", "retry e1", "runAgain e1", "dismiss e1", "checkNow".
    [[nodiscard]] const QStringList& calls() const { return m_calls; }

    [[nodiscard]] Result<QString> submit(const ExportPlan& plan) override;
    [[nodiscard]] QVector<ExportStatus> exports() const override { return m_exports; }
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    [[nodiscard]] std::optional<ExportStatus> status(const QString& id) const override;
    void stop(const QString& id) override { m_calls.append(QStringLiteral("stop ") + id); }
    void retry(const QString& id) override { m_calls.append(QStringLiteral("retry ") + id); }
    [[nodiscard]] Result<QString> runAgain(const QString& id) override;
    /// Also drops the entry.
    void dismiss(const QString& id) override;
    void checkNow() override { m_calls.append(QStringLiteral("checkNow")); }

private:
    QVector<ExportStatus> m_exports;
    QVector<ExportPlan> m_submitted;
    QStringList m_calls;
    std::optional<Error> m_failure;
    int m_next = 1;
    bool m_complete = true;
};

} // namespace muster::test
