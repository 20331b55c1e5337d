#pragma once

class QCoreApplication;

namespace muster {

/// Gives an application object Muster's name and version and the texts of the user's language. For each face of the
/// program, before its first text.
void setUp(QCoreApplication& application);

} // namespace muster
