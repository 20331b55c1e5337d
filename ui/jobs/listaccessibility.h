#pragma once

class QWidget;

namespace muster::ui {

/// Makes a plain container a list, or an entry of one, for assistive technology. Its accessible name is the widget's.
void describeAsList(QWidget* list);
void describeAsListItem(QWidget* item);

} // namespace muster::ui
