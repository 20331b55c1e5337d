#pragma once

#include <QWidget>

#include <optional>

namespace muster {
enum class TenantEnvironment;
}

namespace muster::ui {

class Theme;

/// The 4-px line at the top of the window: in the production colour while a production tenant is shown, otherwise
/// nothing. It always keeps its place.
class TenantStripe : public QWidget
{
    Q_OBJECT
public:
    explicit TenantStripe(Theme& theme, QWidget* parent = nullptr);
    void setEnvironment(std::optional<TenantEnvironment> environment);
    /// Whether it warns at the moment.
    [[nodiscard]] bool isMarked() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    std::optional<TenantEnvironment> m_environment;
};

} // namespace muster::ui
