#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrlQuery>

namespace muster::demo {

/// The query of a signed link: Expires, Key-Pair-Id and Signature, over the path and the expiry. Pure.
/// Every `serial` gives another signature, so that two links of one second can be told apart.
[[nodiscard]] QString signLink(const QString& path, const QDateTime& expires, quint32 serial, const QByteArray& key);

enum class LinkState { Valid, WrongSignature, Expired };

/// What the file host thinks of a link. `query` is as it came, `now` decides about the expiry.
[[nodiscard]] LinkState checkLink(const QString& path, const QUrlQuery& query, const QDateTime& now,
                                  const QByteArray& key);

/// The moment a link ends, for the error body; invalid when the query has none.
[[nodiscard]] QDateTime linkExpiry(const QUrlQuery& query);

} // namespace muster::demo
