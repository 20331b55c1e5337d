#include "app/core/domain/namepattern.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::NamePattern)
};

constexpr qsizetype kMaxNameBytes = 150; // leaves room for a number, a suffix and ".part" within 255

bool isForbidden(QChar c)
{
    // What Windows, macOS or Linux refuse, and the characters that turn text around when shown.
    return QStringView(u"/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_Format;
}

QString cleanedValue(const QString& value)
{
    QString cleaned;
    cleaned.reserve(value.size());
    for (const QChar c : value)
        cleaned += isForbidden(c) || c.isSpace() ? QLatin1Char('-') : c;
    return cleaned;
}

QString slug(const QString& value)
{
    return cleanedValue(value.toLower());
}

std::optional<QString> valueOf(QStringView variable, const NameContext& context)
{
    if (!context.file.isEmpty() && !fileNamePatternVariables().contains(variable))
        return std::nullopt;
    if (variable == QLatin1StringView("file") && !context.file.isEmpty())
        return cleanedValue(context.file);
    if (variable == QLatin1StringView("tenant"))
        return slug(context.tenant);
    if (variable == QLatin1StringView("connection"))
        return context.connection.isEmpty() ? QStringLiteral("all-users") : cleanedValue(context.connection);
    if (variable == QLatin1StringView("date"))
        return context.time.date().toString(Qt::ISODate);
    if (variable == QLatin1StringView("time"))
        return context.time.time().toString(QStringLiteral("HHmmss"));
    if (variable == QLatin1StringView("preset"))
        return slug(context.preset);
    if (variable == QLatin1StringView("format"))
        return cleanedValue(context.format);
    if (variable == QLatin1StringView("job"))
        return cleanedValue(context.job);
    if (variable == QLatin1StringView("env"))
        return cleanedValue(context.environment);
    return std::nullopt;
}

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

/// Without leading and trailing dots and white space: hidden files, and what Windows drops by itself.
QString withoutEdges(const QString& name)
{
    const auto isEdge = [](QChar c) { return c == QLatin1Char('.') || c.isSpace(); };
    const auto first = std::find_if_not(name.cbegin(), name.cend(), isEdge);
    const auto last = std::find_if_not(name.crbegin(), std::make_reverse_iterator(first), isEdge).base();
    return QString(first, last - first);
}

/// Cuts at a character boundary so that the UTF-8 form fits.
QString limited(QString name)
{
    name.truncate(kMaxNameBytes); // no character is shorter than a byte
    while (name.toUtf8().size() > kMaxNameBytes || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    return name;
}

} // namespace

const QStringList& namePatternVariables()
{
    static const QStringList all{QStringLiteral("tenant"), QStringLiteral("connection"), QStringLiteral("date"),
                                 QStringLiteral("time"),   QStringLiteral("preset"),     QStringLiteral("format"),
                                 QStringLiteral("job"),    QStringLiteral("env")};
    return all;
}

const QStringList& fileNamePatternVariables()
{
    static const QStringList all{QStringLiteral("file"), QStringLiteral("date"), QStringLiteral("time"),
                                 QStringLiteral("format")};
    return all;
}

QString defaultFileNamePattern()
{
    return QStringLiteral("{file}");
}

QString fileStem(const QString& path)
{
    QString name = QFileInfo(path).fileName();
    for (const char* end : {".gz", ".csv", ".json", ".ndjson", ".jsonl"}) {
        const QLatin1StringView suffix(end);
        if (name.size() > suffix.size() && name.endsWith(suffix, Qt::CaseInsensitive))
            name.chop(suffix.size());
    }
    return name;
}

QString defaultNamePattern()
{
    return QStringLiteral("{tenant}-{connection}-{date}");
}

Result<QString> expandNamePattern(const QString& pattern, const NameContext& context)
{
    QString name;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == QLatin1Char('}'))
            return refused(Tr::tr("A “}” has no “{” before it."));
        if (c != QLatin1Char('{')) {
            if (isForbidden(c))
                return refused(Tr::tr("“%1” is not allowed in file names.")
                                   .arg(c.isPrint()
                                            ? QString(c)
                                            : QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0'))));
            name += c;
            continue;
        }
        const qsizetype close = pattern.indexOf(QLatin1Char('}'), i);
        if (close < 0)
            return refused(Tr::tr("A “{” is not closed."));
        const QStringView variable = QStringView(pattern).mid(i + 1, close - i - 1);
        const std::optional<QString> value = valueOf(variable, context);
        if (!value)
            return refused(Tr::tr("“{%1}” is not a variable.").arg(variable.left(40)));
        name += *value;
        i = close;
    }
    name = withoutEdges(limited(withoutEdges(name)));
    if (name.isEmpty())
        return refused(Tr::tr("Enter a file name."));
    return name;
}

QString numberedName(const QString& baseName, int number)
{
    return number < 2 ? baseName : baseName + QLatin1Char('-') + QString::number(number);
}

} // namespace muster
