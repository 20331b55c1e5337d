#pragma once

#include <functional>

class QObject;

namespace muster {

/// Asks the session bus whether a keychain service runs, to tell "there is none" from "it refused": what QtKeychain
/// 0.13 reports for both is a text in the user's language. `answer` comes at once without a bus, otherwise within two
/// seconds, and not at all when `context` has died.
void askForKeychainService(QObject* context, const std::function<void(bool)>& answer);

/// Asks whether the keyring for new entries is locked: a locked gnome-keyring answers "not found" to every read. The
/// rules for `answer` are the same; false also where nobody can tell, as with KWallet.
void askWhetherKeychainIsLocked(QObject* context, const std::function<void(bool)>& answer);

} // namespace muster
