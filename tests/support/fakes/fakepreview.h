#pragma once

#include "app/core/preview/preview.h"

#include <set>

namespace muster::test {

/// A Preview without a file: as many rows as a test wants, "c2 r17" in each cell, all at hand unless held back.
class FakePreview final : public Preview
{
    Q_OBJECT
public:
    explicit FakePreview(qint64 rows, int columns);

    /// Tells the change.
    void set(Phase phase, qint64 rows, int percent = 100);
    void fail(Phase phase, const Error& error);
    void setStanding(Standing standing);
    void addColumn(const QString& name);
    /// Rows come only by deliver() from now on.
    void holdBack() { m_holdsBack = true; }
    void deliver(qint64 first, qint64 last);
    [[nodiscard]] const std::set<qint64>& asked() const { return m_asked; }

    [[nodiscard]] Phase phase() const override { return m_phase; }
    [[nodiscard]] std::optional<Error> error() const override { return m_error; }
    [[nodiscard]] QString path() const override { return QStringLiteral("/fake/users.ndjson"); }
    [[nodiscard]] std::optional<Format> format() const override { return Format::Ndjson; }
    [[nodiscard]] Standing standing() const override { return m_standing; }
    [[nodiscard]] qint64 rows() const override { return m_rows; }
    [[nodiscard]] int percent() const override { return m_percent; }
    [[nodiscard]] const QStringList& columns() const override { return m_columns; }
    [[nodiscard]] const PreviewRow* row(qint64 row) override;
    [[nodiscard]] std::unique_ptr<PreviewFind> find(const QString&, qint64) override { return nullptr; }
    [[nodiscard]] std::unique_ptr<PreviewStatistics> statistics() override { return nullptr; }
    [[nodiscard]] std::unique_ptr<PreviewRowTree> rowTree(qint64) override { return nullptr; }
    [[nodiscard]] std::unique_ptr<PreviewText> text(qint64, qint64, const QVector<int>&) override { return nullptr; }

private:
    Phase m_phase = Phase::Complete;
    std::optional<Error> m_error;
    Standing m_standing = Standing::Same;
    qint64 m_rows;
    int m_percent = 100;
    QStringList m_columns;
    bool m_holdsBack = false;
    std::set<qint64> m_delivered;
    std::set<qint64> m_asked;
    PreviewRow m_row;
};

/// A search that a test drives.
class FakeFind final : public PreviewFind
{
    Q_OBJECT
public:
    [[nodiscard]] QString text() const override { return {}; }
    [[nodiscard]] int percent() const override { return percentDone; }
    [[nodiscard]] qint64 rowsFound() const override { return found; }
    [[nodiscard]] std::optional<qint64> next(qint64, bool) const override { return std::nullopt; }
    [[nodiscard]] bool isFound(qint64) const override { return false; }
    [[nodiscard]] std::optional<Error> error() const override { return problem; }
    void end() { finish(); }

    int percentDone = 0;
    qint64 found = 0;
    std::optional<Error> problem;

protected:
    void run() override {}
    void abort() override { problem = Error{ErrorCode::Cancelled}; }
};

} // namespace muster::test
