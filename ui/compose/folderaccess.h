#pragma once

namespace muster::ui {

/// Makes assistive technology see a FolderField as a text field that holds the path: it can be read and replaced.
/// Any number of calls.
void installFolderAccess();

} // namespace muster::ui
