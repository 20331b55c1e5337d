#include "tests/support/tablerows.h"

#include <QRandomGenerator>

#include <algorithm>

namespace muster::test {
namespace {

using Made = Cell::Kind;
using Shown = ReadCell::Kind;

struct Sample
{
    MadeCell made;
    ReadCell shown;
};

Sample text(const QByteArray& value)
{
    return {{Made::Text, value}, {value.isEmpty() ? Shown::Empty : Shown::Text, QString::fromUtf8(value)}};
}

QList<Sample> texts()
{
    QList<Sample> samples;
    for (const char* value : {"",
                              "007",
                              "+4915112345678",
                              "=1+1",
                              "=HYPERLINK(\"http://x\",\"y\")",
                              "@SUM(A1)",
                              "-2+3",
                              "\tx",
                              "1e5",
                              "1234567890123456789",
                              "TRUE",
                              "false",
                              "#N/A",
                              "2026-11-24",
                              "3/4",
                              "12:30",
                              "https://example.com/a?b=c&d",
                              "mailto:a@b.co",
                              "'quoted",
                              "\"",
                              "a \"b\" c",
                              "<b>&amp;</b>",
                              "]]>",
                              " leading",
                              "trailing ",
                              "a  b",
                              "a\nb",
                              "a\n=1+1",
                              "\n",
                              "a\tb",
                              "a\rb",
                              "_x4_",
                              "_x0041_",
                              "_x005F_",
                              "_x000D_",
                              "_x0041",
                              "Zoë",
                              "東京",
                              "زويا",
                              "😀👩‍👩‍👧",
                              "＝1+1",
                              "\u00a0nbsp",
                              "null",
                              "{}",
                              "[]",
                              "0.10",
                              "1,5",
                              "€ 5",
                              "--",
                              "internal:Sheet!A1",
                              "external:x.xlsx"})
        samples.append(text(value));
    return samples;
}

QList<Sample> values()
{
    const auto number = [](const char* digits, const char* shown) -> Sample {
        return {{Made::Number, digits}, {Shown::Number, QString::fromLatin1(shown)}};
    };
    const auto kept = [](Made kind, const char* value) -> Sample {
        return {{kind, value}, {Shown::Text, QString::fromUtf8(value)}};
    };
    const auto time = [](const char* value, const char* shown) -> Sample {
        return {{Made::Date, value}, {Shown::Time, QString::fromLatin1(shown)}};
    };
    return {number("0", "0"),
            number("42", "42"),
            number("-1.5", "-1.5"),
            number("0.1", "0.1"),
            number("1e5", "100000"),
            number("123456789012345", "123456789012345"),
            kept(Made::Number, "1234567890123456"),
            kept(Made::Number, "9007199254740993"),
            kept(Made::Number, "1e400"),
            {{Made::Boolean, "true"}, {Shown::Boolean, QStringLiteral("true")}},
            {{Made::Boolean, "false"}, {Shown::Boolean, QStringLiteral("false")}},
            time("2026-11-24T10:41:07.123Z", "2026-11-24T10:41:07.123"),
            time("1970-01-01T00:00:00.000Z", "1970-01-01T00:00:00.000"),
            time("2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.999"),
            kept(Made::Date, "1899-12-31T00:00:00.000Z"),
            kept(Made::Date, "soon"),
            kept(Made::Json, R"([{"provider":"auth0","isSocial":false}])"),
            kept(Made::Json, R"({"a":"\u0000"})"),
            {}};
}

QByteArray randomText(QRandomGenerator& random)
{
    static const QByteArrayList pieces{"a", "Zoe", " ",    "  ", "\n", "\t", "=", "+", "'", "\"", "&", "<",
                                       ">", "_x",  "000A", "_",  "é",  "東", "😀", "0", "1", ",",  ";", "/"};
    QByteArray value;
    for (int left = random.bounded(20); left > 0; --left)
        value += pieces[random.bounded(pieces.size())];
    return value;
}

} // namespace

MadeTable::MadeTable(const QList<MadeRow>& rows)
{
    for (const MadeRow& row : rows) {
        m_table.columns = static_cast<std::size_t>(row.size());
        for (const MadeCell& cell : row)
            m_table.cells.push_back({cell.kind, m_table.texts.emplace_back(cell.text.toStdString())});
        m_block.records.push_back({});
    }
}

SampleRows sampleRows()
{
    const QList<Sample> all = texts() + values();
    QRandomGenerator random(0x786c7378);
    SampleRows sample;
    for (qsizetype index = 0; index < 4 * all.size(); ++index) {
        const Sample& first = all[index % all.size()];
        const Sample& second = all[random.bounded(all.size())];
        const Sample third = text(randomText(random));
        const QByteArray number = QByteArray::number(index);
        sample.rows.append({{Made::Number, number}, first.made, second.made, third.made});
        ReadRow row{{Shown::Number, QString::fromLatin1(number)}, first.shown, second.shown, third.shown};
        while (row.last().kind == Shown::Empty)
            row.removeLast();
        sample.shown.append(row);
    }
    return sample;
}

} // namespace muster::test
