#pragma once

#include "app/demo/answers.h"

namespace muster::demo {

/// The body of a POST as an object, from application/json or application/x-www-form-urlencoded (all values are then
/// texts). An empty JSON body is an empty object. Pure.
/// Refuses with 413 above 1 MiB (the API's limit), 400 for malformed JSON, 415 for another type.
[[nodiscard]] Checked<QJsonObject> requestBody(const HttpRequest& request);

/// True when the body came from a form, where a number can only be a text.
[[nodiscard]] bool isForm(const HttpRequest& request);

} // namespace muster::demo
