#pragma once

#include <QJsonObject>
#include <QStringList>

namespace muster::bench {

class MeteredApplication;

/// The real window over the real services, with XDG_DATA_HOME where the caller wants it, and what a user does in it.
/// Each runs in a process of its own and answers with its figures; "error" says what went wrong.

/// `arguments`: URL, client ID, client secret, folder. One export into JSON lines and CSV.
[[nodiscard]] QJsonObject exportScene(MeteredApplication& application, const QStringList& arguments);
/// The same arguments, for ten exports one after the other; memory before and after.
[[nodiscard]] QJsonObject memoryScene(MeteredApplication& application, const QStringList& arguments);
/// `arguments`: a file of JSON lines. Opens it in the history's preview and scrolls to its end.
[[nodiscard]] QJsonObject previewScene(MeteredApplication& application, const QStringList& arguments);
/// `arguments`: how many entries. Opens the history, searches, sorts, scrolls.
[[nodiscard]] QJsonObject historyScene(MeteredApplication& application, const QStringList& arguments);

} // namespace muster::bench
