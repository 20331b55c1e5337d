#pragma once

#include "app/core/domain/field.h"

#include <QString>
#include <QVector>

namespace muster {

/// What fieldsFromText() found.
struct FieldList
{
    QVector<Field> fields; ///< each path once, at most kMostFieldsInText
    int ignored = 0;       ///< lines or entries that name no attribute
    friend bool operator==(const FieldList&, const FieldList&) = default;
};

inline constexpr int kMostFieldsInText = 1000;

/// The fields of a text that people have at hand: JSON (a request body, also inside a curl command; a preset; a list of
/// names), lines with a path and perhaps a column name behind a tab, comma, semicolon or equals sign, or the heading of
/// a table of users. Pure.
[[nodiscard]] FieldList fieldsFromText(const QString& text);

} // namespace muster
