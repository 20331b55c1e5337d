#pragma once

class QFont;
class QObject;

namespace muster::ui {

/// Loads what texts of other scripts need in this font, one script at a time, with a pause for whatever else there is
/// to do: names of users come in all of them, and the first of a script takes up to 25 ms, all of them 70. Another
/// thread cannot do it, because Qt keeps fonts for each thread. Ends when `context` goes.
void warmUpFonts(const QFont& font, QObject* context);

} // namespace muster::ui
