#include "tests/crash/crashfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimer>

namespace muster::test {
namespace {

constexpr int kPatience = 60'000; // milliseconds

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

CrashFixture::CrashFixture(QString program, QString shim)
    : m_program(std::move(program)), m_shim(std::move(shim)), m_home(std::make_unique<QTemporaryDir>())
{
}

CrashFixture::~CrashFixture()
{
    m_tenant.kill();
    m_tenant.waitForFinished(kPatience);
}

bool CrashFixture::startTenant(const QStringList& options)
{
    QProcessEnvironment own = environment();
    own.remove(QStringLiteral("LD_PRELOAD"));
    m_tenant.setProcessEnvironment(own);
    m_tenant.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_tenant.start(m_program, QStringList{QStringLiteral("demo-tenant"), QStringLiteral("--log"),
                                          m_tenantFolder.filePath(QStringLiteral("log"))} +
                                  options);
    while (!m_tenant.canReadLine()) {
        if (!m_tenant.waitForReadyRead(kPatience))
            return false;
    }
    const QJsonObject first = QJsonDocument::fromJson(m_tenant.readLine()).object();
    m_url = first.value(QLatin1StringView("url")).toString();
    m_clientId = first.value(QLatin1StringView("client_id")).toString();
    m_clientSecret = first.value(QLatin1StringView("client_secret")).toString();
    return !m_url.isEmpty();
}

void CrashFixture::reset()
{
    m_home = std::make_unique<QTemporaryDir>();
}

QStringList CrashFixture::exportArguments(const QStringList& more) const
{
    return QStringList{QStringLiteral("export"),
                       QStringLiteral("--tenant"),
                       m_url,
                       QStringLiteral("--format"),
                       QStringLiteral("json"),
                       QStringLiteral("--as"),
                       QStringLiteral("plain"),
                       QStringLiteral("--as"),
                       QStringLiteral("raw"),
                       QStringLiteral("--to"),
                       out(),
                       QStringLiteral("--name"),
                       QStringLiteral("users")} +
           more;
}

QProcessEnvironment CrashFixture::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const auto set = [&variables](const char* name, const QString& value) {
        variables.insert(QString::fromLatin1(name), value);
    };
    set("HOME", m_home->path());
    set("XDG_DATA_HOME", m_home->filePath(QStringLiteral("data")));
    set("XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config")));
    set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent"));
    set("MUSTER_CLIENT_ID", m_clientId);
    set("MUSTER_CLIENT_SECRET", m_clientSecret);
    if (!m_shim.isEmpty())
        set("LD_PRELOAD", m_shim);
    return variables;
}

Outcome CrashFixture::run(const QStringList& arguments, const Kill& kill, bool logCalls)
{
    QProcessEnvironment variables = environment();
    if (kill.at)
        variables.insert(QStringLiteral("KILLSHIM_AT"), QString::number(*kill.at));
    if (!kill.from.isEmpty())
        variables.insert(QStringLiteral("KILLSHIM_FROM"), kill.from);
    if (logCalls)
        variables.insert(QStringLiteral("KILLSHIM_LOG"), callLog());
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer age;
    age.start();
    process.start(m_program, arguments);
    Outcome outcome;
    bool ended = kill.after ? process.waitForFinished(static_cast<int>(kill.after->count()))
                            : process.waitForFinished(kPatience);
    if (!ended) {
        outcome.killed = true;
        process.kill(); // SIGKILL
        process.waitForFinished(kPatience);
    }
    outcome.took = std::chrono::milliseconds(age.elapsed());
    outcome.killed = outcome.killed || process.exitStatus() == QProcess::CrashExit;
    outcome.exitCode = process.exitCode();
    outcome.output = process.readAll();
    return outcome;
}

int CrashFixture::posts() const
{
    return static_cast<int>(
        contentOf(m_tenantFolder.filePath(QStringLiteral("log"))).count("\"POST\" \"/api/v2/jobs/users-exports\""));
}

QVector<QPair<QString, QByteArray>> CrashFixture::files() const
{
    QVector<QPair<QString, QByteArray>> found;
    const QDir folder(out());
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name))
        found.append({name, contentOf(folder.filePath(name))});
    return found;
}

QString CrashFixture::databaseState() const
{
    QString state = QStringLiteral("cannot be opened");
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("check"));
        sql.setDatabaseName(database());
        QSqlQuery query(sql);
        if (sql.open() && query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next())
            state = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("check"));
    return state;
}

} // namespace muster::test
