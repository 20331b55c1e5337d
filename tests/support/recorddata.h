#pragma once

#include "app/core/domain/field.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/outputwriter.h"
#include "app/core/files/recordblock.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>
#include <QStringList>
#include <QVector>

namespace muster::test {

/// Requested fields, each as on the command line.
[[nodiscard]] QVector<Field> fields(const QStringList& arguments);

/// A block of these records, each followed by `lineBreak`.
[[nodiscard]] RecordBlock blockOf(const QByteArrayList& records, const QByteArray& lineBreak = "\n");

/// A block of JSON records, parsed. Not copyable: the records point into the block.
class ParsedBlock
{
public:
    /// `firstNumber` is that of the first record. Ends the program when a record is not JSON.
    explicit ParsedBlock(const QByteArrayList& records, qint64 firstNumber = 1);
    Q_DISABLE_COPY_MOVE(ParsedBlock)
    ~ParsedBlock() = default;
    [[nodiscard]] const RecordBlock& block() const { return m_block; }
    [[nodiscard]] std::span<const JsonRecord> records() const { return m_records; }
    [[nodiscard]] BlockView view() const { return {m_block, m_records}; }

private:
    RecordBlock m_block;
    JsonRecordParser m_parser;
    std::span<const JsonRecord> m_records;
};

/// What is no record of JSON, or one that is too deep.
[[nodiscard]] QByteArrayList brokenJson();
/// A record with one member that has so many arrays in each other.
[[nodiscard]] QByteArray nestedJson(int depth);

/// Any text as UTF-8, from empty to about 24 characters: letters, quotes, apostrophes, delimiters, line breaks, control
/// characters, signs of formulas, digits, and characters of one to four bytes.
[[nodiscard]] QByteArray randomText(QRandomGenerator& random);

/// The cell that Auth0's documentation describes for a text: quotes doubled, an apostrophe in front, in quotes.
[[nodiscard]] QByteArray auth0Cell(QByteArray text);

} // namespace muster::test
