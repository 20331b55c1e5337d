#pragma once

#include <QObject>

namespace muster {
class ExportService;
struct ExportStatus;
} // namespace muster

namespace muster::ui {

/// Makes the sentences about exports that a user must hear without looking: a new stage, saved, failed. Never numbers
/// that change by themselves.
class JobAnnouncer : public QObject
{
    Q_OBJECT
public:
    explicit JobAnnouncer(ExportService& exports, QObject* parent = nullptr);

Q_SIGNALS:
    void sentence(const QString& text);
};

/// The sentence for an export that came into its present state; empty for states that are not worth one. Pure.
[[nodiscard]] QString announcement(const ExportStatus& status);

} // namespace muster::ui
