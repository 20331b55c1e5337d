#pragma once

#include <QLineEdit>

class QStringListModel;

namespace muster::ui {

class Theme;

/// The tenant's domain: accepts pasted addresses and cleans them when it is left, offers the regions for a bare word,
/// and carries a tick while it is valid.
class DomainField : public QLineEdit
{
    Q_OBJECT
public:
    explicit DomainField(Theme& theme, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void suggest(const QString& text);
    void clean();
    QStringListModel* m_suggestions;
    QWidget* m_tick;
};

} // namespace muster::ui
