#include "tests/support/workbookreader.h"

#include <QDateTime>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <cmath>

namespace muster::test {
namespace {

using Kind = ReadCell::Kind;

/// `_x000D_` and the like, as a spreadsheet resolves them.
QString unescaped(const QString& text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString result;
    qsizetype from = 0;
    for (QRegularExpressionMatch match = escape.match(text); match.hasMatch(); match = escape.match(text, from)) {
        result += text.mid(from, match.capturedStart() - from);
        result += QChar(static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

int columnOf(const QString& reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (!c.isLetter())
            break;
        column = column * 26 + (c.toLatin1() - 'A' + 1);
    }
    return column - 1;
}

/// The styles of cells, by their number, that are bold and that are times.
struct Styles
{
    QSet<int> bold;
    QSet<int> times;
};

Styles readStyles(const QByteArray& xml)
{
    Styles styles;
    QSet<int> boldFonts;
    QSet<int> timeFormats;
    int font = -1;
    int style = -1;
    bool inCellStyles = false;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        const QString name = reader.name().toString();
        const auto number = [&reader](const char* attribute) {
            return reader.attributes().value(QLatin1StringView(attribute)).toInt();
        };
        if (reader.isEndElement() && name == QStringLiteral("cellXfs"))
            inCellStyles = false;
        if (!reader.isStartElement())
            continue;
        if (name == QStringLiteral("numFmt") &&
            reader.attributes().value(QStringLiteral("formatCode")).startsWith(QStringLiteral("yyyy-mm-dd hh:mm:ss")))
            timeFormats.insert(number("numFmtId"));
        else if (name == QStringLiteral("font"))
            ++font;
        else if (name == QStringLiteral("b"))
            boldFonts.insert(font);
        else if (name == QStringLiteral("cellXfs"))
            inCellStyles = true;
        else if (name == QStringLiteral("xf") && inCellStyles) {
            ++style;
            if (boldFonts.contains(number("fontId")))
                styles.bold.insert(style);
            if (timeFormats.contains(number("numFmtId")))
                styles.times.insert(style);
        }
    }
    return styles;
}

ReadCell cellOf(const QString& type, bool isTime, const QString& value)
{
    if (type == QStringLiteral("inlineStr"))
        return {Kind::Text, unescaped(value)};
    if (type == QStringLiteral("b"))
        return {Kind::Boolean, value == QStringLiteral("1") ? QStringLiteral("true") : QStringLiteral("false")};
    if (isTime) {
        const QDateTime epoch(QDate(1899, 12, 30), QTime(), Qt::UTC);
        const QDateTime time = epoch.addMSecs(std::llround(value.toDouble() * 86'400'000));
        return {Kind::Time, time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"))};
    }
    return {Kind::Number, QString::number(value.toDouble(), 'g', 15)};
}

ReadSheet readSheet(const QString& sheetName, const QByteArray& xml, const Styles& styles)
{
    ReadSheet sheet;
    sheet.name = sheetName;
    QString type;
    QString value;
    int column = 0;
    int style = 0;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        const QString name = reader.name().toString();
        const auto attribute = [&reader](const char* key) {
            return reader.attributes().value(QLatin1StringView(key)).toString();
        };
        if (reader.isEndElement() && name == QStringLiteral("c")) {
            ReadRow& row = sheet.rows.last();
            while (row.size() < column)
                row.append(ReadCell());
            row.append(cellOf(type, styles.times.contains(style), value));
            if (sheet.rows.size() == 1)
                sheet.boldHeader = styles.bold.contains(style);
        }
        if (!reader.isStartElement())
            continue;
        if (name == QStringLiteral("row")) {
            while (sheet.rows.size() < attribute("r").toInt())
                sheet.rows.append(ReadRow());
        } else if (name == QStringLiteral("c")) {
            column = columnOf(attribute("r"));
            style = attribute("s").toInt();
            type = attribute("t");
            value.clear();
        } else if (name == QStringLiteral("v") || name == QStringLiteral("t")) {
            value = reader.readElementText();
        } else if (name == QStringLiteral("pane")) {
            sheet.frozenHeader = attribute("state") == QStringLiteral("frozen") &&
                                 attribute("ySplit") == QStringLiteral("1") && attribute("xSplit").isEmpty();
        } else if (name == QStringLiteral("autoFilter")) {
            sheet.filter = attribute("ref");
        } else if (name == QStringLiteral("col")) {
            for (int at = attribute("min").toInt(); at <= attribute("max").toInt(); ++at)
                sheet.widths.append(attribute("width").toDouble());
        } else if (name == QStringLiteral("hyperlink") || name == QStringLiteral("f")) {
            qWarning("There is a link or a formula");
            return {};
        }
    }
    if (reader.hasError()) {
        qWarning("The sheet's XML is broken: %s", qPrintable(reader.errorString()));
        return {};
    }
    return sheet;
}

} // namespace

char* toString(const ReadCell& cell)
{
    static constexpr const char* kinds[] = {"empty", "text", "number", "boolean", "time"};
    const QByteArray text = QByteArray(kinds[static_cast<int>(cell.kind)]) + " \"" + cell.value.toUtf8() + '"';
    return qstrdup(text.constData());
}

QByteArray workbookMember(const QString& path, const QString& member)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, zipfile; "
                                 "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"),
                  path, member});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    return python.readAllStandardOutput();
}

QList<ReadSheet> readWorkbook(const QString& path)
{
    const Styles styles = readStyles(workbookMember(path, QStringLiteral("xl/styles.xml")));
    QList<ReadSheet> sheets;
    QXmlStreamReader reader(workbookMember(path, QStringLiteral("xl/workbook.xml")));
    while (reader.readNextStartElement() || !reader.atEnd()) {
        if (!reader.isStartElement() || reader.name() != QStringLiteral("sheet"))
            continue;
        const QString member = QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheets.size() + 1);
        const QString name = reader.attributes().value(QStringLiteral("name")).toString();
        sheets.append(readSheet(name, workbookMember(path, member), styles));
    }
    return sheets;
}

} // namespace muster::test
