#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace muster::demo {

/// Why a token is not accepted.
enum class JwtProblem { Malformed, WrongSignature };

/// header.payload.signature with HMAC-SHA256 (RFC 7515, RFC 7519). Pure.
[[nodiscard]] QByteArray signJwt(const QJsonObject& claims, const QByteArray& key);
/// The claims of a token that this key signed. Does not look at `exp` or `aud`. Pure.
[[nodiscard]] tl::expected<QJsonObject, JwtProblem> verifyJwt(const QByteArray& token, const QByteArray& key);

} // namespace muster::demo
