#pragma once

#include "ui/common/uicontext.h"

#include <QWidget>

class QVBoxLayout;

namespace muster::ui {

class LabelColumn;
class Segmented;

/// Appearance, number of exports at once, and what happens when Auth0 has deleted a result. Every change is stored at
/// once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(const UiContext& context, QWidget* parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void backWanted();
    void traySettingChanged();

private:
    Segmented* addChoice(QVBoxLayout* column, LabelColumn& labels, const QString& label, const QStringList& choices,
                         const QString& hint);
    void buildAppearance(QVBoxLayout* column, LabelColumn& labels);
    void buildExports(QVBoxLayout* column, LabelColumn& labels);
    void buildNotices(QVBoxLayout* column, LabelColumn& labels);
    const UiContext m_context;
    Segmented* m_appearance = nullptr;
};

} // namespace muster::ui
