#pragma once

#include "pictures.h"

namespace muster::test {

/// Pictures of the preview: a clean CSV, JSON with the whole row, statistics, a search, files that cannot be shown.
void addPreviews(QList<Scene>& scenes);

} // namespace muster::test
