#include "app/core/domain/fieldlist.h"

#include "app/core/domain/fieldcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace muster {
namespace {

constexpr qsizetype kLongestText = 1024 * 1024;

/// Collects what is a field and counts what is not.
class Collector
{
public:
    void add(const QString& path, const QString& exportAs)
    {
        const bool metadata =
            path.startsWith(QLatin1StringView("user_metadata.")) || path.startsWith(QLatin1StringView("app_metadata."));
        if (!isFieldPath(path) || (!metadata && path.contains(QLatin1Char(' '))) ||
            m_list.fields.size() >= kMostFieldsInText) {
            ++m_list.ignored;
            return;
        }
        if (m_known.contains(path))
            return;
        m_known.insert(path);
        m_list.fields.append({path, exportAs == path ? QString() : exportAs});
    }
    void ignore() { ++m_list.ignored; }
    [[nodiscard]] const FieldList& list() const { return m_list; }

private:
    FieldList m_list;
    QSet<QString> m_known;
};

/// The JSON in a text: the whole of it, or what stands between the braces of a command.
QJsonDocument jsonIn(const QString& text)
{
    const bool whole = text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['));
    const qsizetype first = whole ? 0 : text.indexOf(QLatin1Char('{'));
    const qsizetype last = whole ? text.size() - 1 : text.lastIndexOf(QLatin1Char('}'));
    if (first < 0 || last < first)
        return {};
    return QJsonDocument::fromJson(text.mid(first, last - first + 1).toUtf8());
}

FieldList fieldsOfJson(const QJsonDocument& document)
{
    Collector collector;
    const QJsonArray entries =
        document.isArray() ? document.array() : document.object().value(QLatin1StringView("fields")).toArray();
    for (const QJsonValue entry : entries) {
        if (entry.isString())
            collector.add(entry.toString(), {});
        else
            collector.add(entry[QLatin1StringView("name")].toString(),
                          entry[QLatin1StringView("export_as")].toString());
    }
    return collector.list();
}

QString unquoted(const QString& cell)
{
    QString text = cell.trimmed();
    for (const QChar quote : {QLatin1Char('"'), QLatin1Char('\''), QLatin1Char('`')}) {
        if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote))
            text = text.mid(1, text.size() - 2).trimmed();
    }
    return text;
}

QStringList cellsOf(const QString& line)
{
    static const QRegularExpression bullet(QStringLiteral("\\A(?:[-*•]\\s+|\\d+[.)]\\s+)"));
    QString text = line.trimmed().remove(bullet);
    while (text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1Char(';')))
        text.chop(1);
    QStringList cells{text};
    for (const char separator : {'\t', '=', ';', ','}) {
        if (text.contains(QLatin1Char(separator))) {
            cells = text.split(QLatin1Char(separator));
            break;
        }
    }
    std::transform(cells.cbegin(), cells.cend(), cells.begin(), unquoted);
    return cells;
}

/// The headings that tables of attributes usually have.
bool isHeading(const QStringList& cells)
{
    static const QSet<QString> words{QStringLiteral("attribute"), QStringLiteral("user attribute"),
                                     QStringLiteral("field"), QStringLiteral("path")};
    return words.contains(cells.first().toLower()) ||
           (cells.size() > 1 && cells[0] == QLatin1StringView("name") && cells[1] == QLatin1StringView("export_as"));
}

/// `user_id, email, name`: the first row of a table of users.
bool isRowOfFields(const QStringList& cells, bool alone)
{
    if (cells.size() < 2)
        return false;
    return (alone && cells.size() > 2) || std::all_of(cells.cbegin(), cells.cend(), [](const QString& cell) {
               return FieldCatalog::typeOf(cell).has_value();
           });
}

FieldList fieldsOfLines(const QStringList& lines)
{
    Collector collector;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList cells = cellsOf(lines[i]);
        if (i == 0 && isRowOfFields(cells, lines.size() == 1)) {
            for (const QString& cell : cells)
                collector.add(cell, {});
            break; // what follows are the users
        }
        if (i > 0 || !isHeading(cells))
            collector.add(cells.first(), cells.value(1));
    }
    return collector.list();
}

} // namespace

FieldList fieldsFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > kLongestText)
        return {{}, 1};
    if (const QJsonDocument document = jsonIn(trimmed); !document.isNull())
        return fieldsOfJson(document);
    static const QRegularExpression lineBreak(QStringLiteral("[\\r\\n]+"));
    return fieldsOfLines(trimmed.split(lineBreak, Qt::SkipEmptyParts));
}

} // namespace muster
