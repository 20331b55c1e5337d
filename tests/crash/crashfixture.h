#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <optional>

namespace muster::test {

/// How a run of the program is ended before its end.
struct Kill
{
    std::optional<std::chrono::milliseconds> after; ///< by the clock
    std::optional<long> at;                         ///< at a call of libc, see killshim.cpp
    QString from{};                                 ///< the name of the call that is the first to count; empty: all
};

/// What a run of the program came to.
struct Outcome
{
    bool killed = false;
    int exitCode = -1;
    QByteArray output; ///< both streams
    std::chrono::milliseconds took{0};
};

/// The real program with a home of its own, and a demo tenant in another process.
class CrashFixture
{
public:
    /// `program`: path of muster; `shim`: of killshim.so, empty where it cannot be loaded.
    CrashFixture(QString program, QString shim);
    ~CrashFixture();

    [[nodiscard]] bool startTenant(const QStringList& options);
    /// A new home for the program and an empty folder for its files. The tenant stays.
    void reset();

    [[nodiscard]] QString out() const { return m_home->filePath(QStringLiteral("out")); }
    [[nodiscard]] QString database() const { return m_home->filePath(QStringLiteral("data/muster/muster.sqlite")); }
    [[nodiscard]] QString callLog() const { return m_home->filePath(QStringLiteral("calls")); }
    /// Arguments of an export into out().
    [[nodiscard]] QStringList exportArguments(const QStringList& more = {}) const;
    Outcome run(const QStringList& arguments, const Kill& kill = {}, bool logCalls = false);

    /// How often POST users-exports reached the tenant so far.
    [[nodiscard]] int posts() const;
    /// Names and contents of the files in out(), sorted by name.
    [[nodiscard]] QVector<QPair<QString, QByteArray>> files() const;
    /// "ok", or what SQLite complains about.
    [[nodiscard]] QString databaseState() const;

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    QString m_program;
    QString m_shim;
    QTemporaryDir m_tenantFolder;
    std::unique_ptr<QTemporaryDir> m_home;
    QProcess m_tenant;
    QString m_url;
    QString m_clientId;
    QString m_clientSecret;
};

} // namespace muster::test
