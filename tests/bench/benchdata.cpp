#include "tests/bench/benchdata.h"

#include "app/demo/connectionsendpoint.h"
#include "app/demo/demousers.h"
#include "app/demo/exportfile.h"
#include "app/demo/userrows.h"
#include "tests/bench/measuredprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>

namespace muster::bench {
namespace {

constexpr quint64 kSeed = 20'261'124;
constexpr std::size_t kFlushBytes = std::size_t{256} * 1024;

[[noreturn]] void giveUp(const QString& path)
{
    std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
    std::exit(2);
}

QVector<Field> fields(ExportFormat format)
{
    QVector<Field> list;
    const auto add = [&list](std::initializer_list<const char*> names) {
        for (const char* name : names)
            list.append({QString::fromLatin1(name), {}});
    };
    add({"user_id", "email", "email_verified", "name", "nickname", "given_name", "family_name", "picture", "username",
         "phone_number", "phone_verified", "blocked", "created_at", "updated_at", "last_login", "last_ip",
         "last_password_reset", "logins_count"});
    if (format == ExportFormat::Json)
        add({"multifactor", "identities", "user_metadata", "app_metadata"});
    else
        add({"identities[0].connection", "identities[0].provider", "user_metadata.plan", "app_metadata.role"});
    return list;
}

/// Returns the size of the content.
qint64 write(const QString& path, ExportFormat format, qint64 users)
{
    demo::ExportFile file(path, DemoSwitches::BodyForm::Gzip);
    const demo::DemoUsers people(kSeed, demo::demoConnections(0));
    const demo::UserRows rows(fields(format), format);
    std::string buffer;
    qint64 bytes = 0;
    const auto flush = [&] {
        file.write(buffer);
        bytes += static_cast<qint64>(buffer.size());
        buffer.clear();
    };
    rows.writeHeader(buffer);
    for (qint64 i = 0; i < users; ++i) {
        rows.writeUser(people.profile(static_cast<std::size_t>(i)), buffer);
        if (buffer.size() >= kFlushBytes)
            flush();
    }
    flush();
    if (!file.finish())
        giveUp(path);
    return bytes;
}

QString nameOf(ExportFormat format, qint64 users)
{
    return QStringLiteral("users-%1.%2.gz")
        .arg(users)
        .arg(format == ExportFormat::Json ? QStringLiteral("json") : QStringLiteral("csv"));
}

/// The size of the content is kept in a small file beside the data, which is written last.
qint64 rememberedSize(const QString& path)
{
    QFile note(path + QStringLiteral(".size"));
    return note.open(QIODevice::ReadOnly) ? note.readAll().toLongLong() : 0;
}

void rememberSize(const QString& path, qint64 bytes)
{
    QFile note(path + QStringLiteral(".size"));
    if (!note.open(QIODevice::WriteOnly) || note.write(QByteArray::number(bytes)) <= 0)
        giveUp(note.fileName());
}

} // namespace

BenchData makeData(const QString& folder, ExportFormat format, qint64 users)
{
    BenchData data{QDir(folder).filePath(nameOf(format, users)), format, users, 0};
    data.contentBytes = rememberedSize(data.path);
    if (data.contentBytes == 0) {
        std::printf("Making %s …\n", qPrintable(QFileInfo(data.path).fileName()));
        std::fflush(stdout);
        data.contentBytes = write(data.path, format, users);
        rememberSize(data.path, data.contentBytes);
    }
    return data;
}

BenchData repeated(const BenchData& data, int times)
{
    const QString folder = QFileInfo(data.path).path();
    BenchData more{QDir(folder).filePath(nameOf(data.format, data.users * times)), data.format, data.users * times,
                   data.contentBytes * times};
    QFile to(more.path);
    if (!to.open(QIODevice::WriteOnly))
        giveUp(more.path);
    for (int i = 0; i < times; ++i) {
        QFile from(data.path);
        if (!from.open(QIODevice::ReadOnly))
            giveUp(more.path);
        while (!from.atEnd()) {
            if (to.write(from.read(1 << 20)) <= 0)
                giveUp(more.path);
        }
    }
    return more;
}

QString unpacked(const BenchData& data)
{
    const QString path = data.path.chopped(3);
    if (QFileInfo(path).size() != data.contentBytes &&
        !measure({QStringLiteral("igzip"), QStringLiteral("-dc"), data.path}, path))
        giveUp(path);
    return path;
}

} // namespace muster::bench
