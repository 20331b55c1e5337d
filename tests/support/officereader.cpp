#include "tests/support/workbookreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace muster::test {
namespace {

using Kind = ReadCell::Kind;
constexpr int kOfficeTimeout = 100'000; // ms
const auto kOffice = QStringLiteral("soffice");

int repeats(const QXmlStreamReader& reader, const char* attribute)
{
    for (const QXmlStreamAttribute& found : reader.attributes()) {
        if (found.name() == QLatin1StringView(attribute))
            return found.value().toInt();
    }
    return 1;
}

/// The paragraphs of a cell, as lines.
QString readParagraph(QXmlStreamReader& reader)
{
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters()) {
            text += reader.text();
        } else if (reader.isEndElement() && reader.name() == QStringLiteral("p")) {
            break;
        } else if (reader.isStartElement()) {
            if (reader.name() == QStringLiteral("s"))
                text += QString(repeats(reader, "c"), QLatin1Char(' '));
            else if (reader.name() == QStringLiteral("tab"))
                text += QLatin1Char('\t');
            else if (reader.name() == QStringLiteral("line-break"))
                text += QLatin1Char('\n');
        }
    }
    return text;
}

ReadCell readCell(QXmlStreamReader& reader)
{
    QString type;
    QString value;
    QString formula;
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        if (attribute.qualifiedName() == QStringLiteral("office:value-type"))
            type = attribute.value().toString();
        else if (attribute.name() == QStringLiteral("value") || attribute.name() == QStringLiteral("boolean-value"))
            value = attribute.value().toString();
        else if (attribute.name() == QStringLiteral("formula"))
            formula = attribute.value().toString();
    }
    QStringList lines;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement() && reader.name() == QStringLiteral("table-cell"))
            break;
        if (reader.isStartElement() && reader.name() == QStringLiteral("p"))
            lines.append(readParagraph(reader));
    }
    // That is how LibreOffice 7.4 reads the booleans of workbooks.
    if (formula == QStringLiteral("of:=TRUE()") || formula == QStringLiteral("of:=FALSE()"))
        return {Kind::Boolean,
                formula.contains(QStringLiteral("TRUE")) ? QStringLiteral("true") : QStringLiteral("false")};
    if (!formula.isEmpty())
        return {Kind::Empty, QStringLiteral("formula ") + formula};
    if (type == QStringLiteral("string"))
        return {Kind::Text, lines.join(QLatin1Char('\n'))};
    if (type == QStringLiteral("float"))
        return {Kind::Number, QString::number(value.toDouble(), 'g', 15)};
    if (type == QStringLiteral("boolean"))
        return {Kind::Boolean, value};
    if (type == QStringLiteral("date")) // what it shows: the value has hundredths only
        return {Kind::Time, lines.join(QString()).replace(QLatin1Char(' '), QLatin1Char('T'))};
    return {};
}

void removeEmptyEnd(ReadRow& row)
{
    while (!row.isEmpty() && row.last().kind == Kind::Empty)
        row.removeLast();
}

QList<ReadSheet> readFlatDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<ReadSheet> sheets;
    ReadRow row;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        const QString name = reader.qualifiedName().toString();
        if (reader.isStartElement() && name == QStringLiteral("table:table")) {
            sheets.append(ReadSheet());
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                if (attribute.qualifiedName() == QStringLiteral("table:name"))
                    sheets.last().name = attribute.value().toString();
            }
        } else if (reader.isStartElement() && name == QStringLiteral("table:table-row")) {
            row.clear();
            if (repeats(reader, "number-rows-repeated") > 1) {
                reader.skipCurrentElement(); // the empty rows behind the last one
                continue;
            }
        } else if (reader.isStartElement() && name == QStringLiteral("table:table-cell")) {
            const int count = repeats(reader, "number-columns-repeated");
            const ReadCell cell = readCell(reader);
            for (int index = 0; index < count && count < 1000; ++index)
                row.append(cell);
        } else if (reader.isEndElement() && name == QStringLiteral("table:table-row")) {
            removeEmptyEnd(row);
            sheets.last().rows.append(row);
        }
    }
    for (ReadSheet& sheet : sheets) {
        while (!sheet.rows.isEmpty() && sheet.rows.last().isEmpty())
            sheet.rows.removeLast();
    }
    return sheets;
}

} // namespace

bool hasOffice()
{
    return !QStandardPaths::findExecutable(kOffice).isEmpty();
}

QList<ReadSheet> readWorkbookByOffice(const QString& path)
{
    const QTemporaryDir folder;
    QProcess office;
    // A profile of its own, so that tests can run beside each other and beside an open window.
    office.start(kOffice, {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
                           QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("fods"),
                           QStringLiteral("--outdir"), folder.path(), path});
    if (!office.waitForFinished(kOfficeTimeout) || office.exitCode() != 0) {
        qWarning("LibreOffice: %s", office.readAllStandardError().constData());
        office.kill();
        office.waitForFinished();
        return {};
    }
    return readFlatDocument(folder.filePath(QFileInfo(path).completeBaseName() + QStringLiteral(".fods")));
}

} // namespace muster::test
