#pragma once

#include "app/demo/demoswitches.h"
#include "app/demo/httpmessage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace muster::demo {

/// A value, or the answer that refuses the request.
template <typename T>
using Checked = tl::expected<T, HttpAnswer>;

/// 200 (or another status) with a JSON body.
[[nodiscard]] HttpAnswer jsonAnswer(const QJsonObject& object, int status = 200);
[[nodiscard]] HttpAnswer jsonAnswer(const QJsonArray& array);

/// The error envelope of the Management API: {statusCode, error, message, errorCode?, attributes?}.
[[nodiscard]] HttpAnswer apiError(int status, const QString& message, const QString& errorCode = {});
/// 401 of the Management API; with `attributes` when a token was sent.
[[nodiscard]] HttpAnswer tokenRefused(const QString& message);
/// 403 of the Management API: none of these scopes was granted.
[[nodiscard]] HttpAnswer insufficientScope(const QStringList& anyOf);
/// 404 of the Management API for a path or method that does not exist.
[[nodiscard]] HttpAnswer noSuchRoute();

/// The error of the token endpoint: {error, error_description}.
[[nodiscard]] HttpAnswer oauthError(int status, const QString& error, const QString& description);

/// The error of the file host, in the form of Amazon S3. `details` are further elements: name, text.
[[nodiscard]] HttpAnswer storageError(int status, const QString& code, const QString& message,
                                      const QList<QPair<QString, QString>>& details = {});

/// What an endpoint answers instead of its own answer.
[[nodiscard]] HttpAnswer faultAnswer(const DemoFault& fault, const QDateTime& now);

/// An instant as the service writes it: 2026-01-31T12:00:00.000Z.
[[nodiscard]] QString isoInstant(const QDateTime& instant);

} // namespace muster::demo
