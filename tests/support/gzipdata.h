#pragma once

#include <QByteArray>

namespace muster::test {

/// One gzip member (RFC 1952) with the given header fields; an empty name is left out.
[[nodiscard]] QByteArray gzipped(const QByteArray& content, const QByteArray& name = {}, bool headerChecksum = false);

} // namespace muster::test
