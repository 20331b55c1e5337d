#include "app/core/files/importset.h"

#include "app/core/domain/namepattern.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace muster {
namespace {

constexpr int kDigits = 3;
constexpr QLatin1StringView kPartPrefix("-part-");
constexpr QLatin1StringView kPartEnd(".json");
constexpr QLatin1StringView kRejected("-rejected.ndjson");

bool isImportFileOf(const QString& baseName, const QString& name)
{
    if (name == baseName + kRejected)
        return true;
    if (!name.startsWith(baseName + kPartPrefix) || !name.endsWith(kPartEnd))
        return false;
    const qsizetype digits = baseName.size() + kPartPrefix.size();
    const QStringView number = QStringView(name).mid(digits).chopped(kPartEnd.size());
    return number.size() >= kDigits && std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit(); });
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QString takenName(const QStringList& names, const QString& baseName)
{
    const auto taken =
        std::find_if(names.cbegin(), names.cend(), [&](const QString& name) { return isImportFileOf(baseName, name); });
    return taken == names.cend() ? QString() : *taken;
}

} // namespace

QString importPartSuffix(std::size_t number)
{
    return kPartPrefix + QStringLiteral("%1").arg(number, kDigits, 10, QLatin1Char('0')) + kPartEnd;
}

QString importRejectedSuffix()
{
    return kRejected;
}

QString takenImportName(const QString& folder, const QString& baseName)
{
    const QString name = takenName(namesIn(folder), baseName);
    return name.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).filePath(name));
}

int firstFreeImportNumber(const QString& folder, const QString& baseName, int firstNumber)
{
    const QStringList names = namesIn(folder);
    int number = firstNumber;
    while (!takenName(names, numberedName(baseName, number)).isEmpty())
        ++number;
    return number;
}

QStringList importFiles(const QString& folder, const QString& baseName)
{
    const QDir dir(folder);
    QStringList paths;
    for (const QString& name : namesIn(folder)) {
        if (isImportFileOf(baseName, name))
            paths.append(QDir::cleanPath(dir.filePath(name)));
    }
    return paths;
}

void removeOtherImportFiles(const QString& folder, const QString& baseName, const QStringList& kept)
{
    for (const QString& path : importFiles(folder, baseName)) {
        if (!kept.contains(path))
            QFile::remove(path);
    }
}

} // namespace muster
