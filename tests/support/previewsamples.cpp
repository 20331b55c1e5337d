#include "tests/support/previewsamples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace muster::test {
namespace {

QString randomText(QRandomGenerator& random)
{
    static const QStringList parts{
        QStringLiteral("Zoë"),    QStringLiteral("O'Hara"),     QStringLiteral("a \"quoted\" word"),
        QStringLiteral("x,y"),    QStringLiteral("two\nlines"), QStringLiteral("back\\slash"),
        QStringLiteral("😀"),      QStringLiteral("tab\there"),  QStringLiteral("ordinary"),
        QStringLiteral("ends\""), QStringLiteral("[{not json"), QStringLiteral("crlf\r\nline")};
    QString text;
    for (int i = random.bounded(4); i >= 0; --i)
        text += parts.at(random.bounded(static_cast<int>(parts.size())));
    return text;
}

QByteArray csvCell(const QString& text, bool auth0)
{
    if (text.isEmpty())
        return {};
    QString quoted = auth0 ? QLatin1Char('\'') + text : text;
    return '"' + quoted.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray csv(const SampleTable& table, bool auth0)
{
    QByteArray bytes = table.columns.join(QLatin1Char(',')).toUtf8() + '\n';
    for (const QStringList& row : table.rows) {
        QByteArrayList cells;
        for (const QString& text : row)
            cells << csvCell(text, auth0);
        bytes += cells.join(',') + '\n';
    }
    return bytes;
}

void insert(QJsonObject& into, const QString& path, const QString& text)
{
    const qsizetype dot = path.indexOf(QLatin1Char('.'));
    if (dot < 0) {
        into.insert(path, text);
        return;
    }
    QJsonObject nested = into.value(path.first(dot)).toObject();
    insert(nested, path.sliced(dot + 1), text);
    into.insert(path.first(dot), nested);
}

QByteArray json(const SampleTable& table, const QStringList& row, QJsonDocument::JsonFormat format)
{
    QJsonObject object;
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (!row.at(column).isEmpty())
            insert(object, table.columns.at(column), row.at(column));
    }
    return QJsonDocument(object).toJson(format).trimmed();
}

} // namespace

SampleTable sampleTable(int rows, quint32 seed)
{
    QRandomGenerator random(seed);
    SampleTable table{{QStringLiteral("user_id"), QStringLiteral("email"), QStringLiteral("name"),
                       QStringLiteral("user_metadata.plan"), QStringLiteral("user_metadata.address.city"),
                       QStringLiteral("app_metadata.note")},
                      {}};
    for (int i = 0; i < rows; ++i) {
        QStringList row{QStringLiteral("auth0|%1").arg(i, 10, 36, QLatin1Char('0')),
                        QStringLiteral("user%1@example.com").arg(i)};
        for (qsizetype column = row.size(); column < table.columns.size(); ++column)
            row << (random.bounded(4) == 0 ? QString() : randomText(random));
        table.rows.append(row);
    }
    return table;
}

QByteArray asCsv(const SampleTable& table)
{
    return csv(table, false);
}

QByteArray asAuth0Csv(const SampleTable& table)
{
    return csv(table, true);
}

QByteArray asNdjson(const SampleTable& table)
{
    QByteArray bytes;
    for (const QStringList& row : table.rows)
        bytes += json(table, row, QJsonDocument::Compact) + '\n';
    return bytes;
}

QByteArray asJsonArray(const SampleTable& table)
{
    QByteArray bytes = " [\n";
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const auto format = i % 3 == 0 ? QJsonDocument::Indented : QJsonDocument::Compact;
        bytes += (i == 0 ? "  " : " ,\t") + json(table, table.rows.at(i), format) + (i % 2 == 0 ? "\n" : "");
    }
    return bytes + "]\n";
}

} // namespace muster::test
