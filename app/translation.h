#pragma once

class QCoreApplication;

namespace muster {

/// Loads the texts of the user's language out of the program itself; English is one, because it holds the plurals.
/// The translation belongs to the application. Call it before the first text is made; a second call changes nothing.
/// The program, the tests of the window and the pictures all do.
void installTranslation(QCoreApplication& application);

} // namespace muster
