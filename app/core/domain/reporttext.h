#pragma once

#include "app/core/domain/resultreport.h"

#include <QLocale>
#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// One finding of a conversion, as people read it.
struct ReportLine
{
    QString label;          ///< what it is about: "Users", "Empty", …
    QString text;           ///< understandable without the label: "3 users are in the rejected file"
    bool attention = false; ///< somebody should look at it
    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

/// The whole report, in the order in which people ask: users, columns, empty columns, duplicates, rejected users, keys
/// that were left out, shortened texts. `limit`: the most users that were asked for; as many as that means that there
/// may be more. Pure.
[[nodiscard]] QVector<ReportLine> reportLines(const ResultReport& report, const std::optional<qint64>& limit,
                                              const QLocale& locale);

/// What deserves attention, in short, the most pressing first: "3 users are in the rejected file · 2 duplicates". Empty
/// when nothing does. Pure.
[[nodiscard]] QString reportRemark(const ResultReport& report, const std::optional<qint64>& limit,
                                   const QLocale& locale);

/// As many users as were asked for, so that the service may have left some out.
[[nodiscard]] bool limitReached(const ResultReport& report, const std::optional<qint64>& limit);

} // namespace muster
