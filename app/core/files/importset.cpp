#include "app/core/files/importset.h"

#include "app/core/domain/namepattern.h"

#include <QDir>
#include <QFileInfo>

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
    const QStringView text = QStringView(name).mid(digits).chopped(kPartEnd.size());
    bool isNumber = false;
    const qulonglong number = text.toULongLong(&isNumber);
    return isNumber && number > 0 && name == baseName + importPartSuffix(number);
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

QStringList leftoverImportSuffixes(const QString& folder, const QString& baseName, std::size_t parts, bool hasRejected)
{
    const QDir dir(folder);
    const auto stands = [&](const QString& suffix) {
        const QFileInfo entry(dir.filePath(baseName + suffix));
        return entry.isSymLink() || entry.isFile();
    };
    QStringList suffixes;
    for (std::size_t number = parts + 1; stands(importPartSuffix(number)); ++number)
        suffixes.append(importPartSuffix(number));
    if (!hasRejected && stands(importRejectedSuffix()))
        suffixes.append(importRejectedSuffix());
    return suffixes;
}

} // namespace muster
