#pragma once

#include "app/core/domain/exportrequest.h"
#include "ui/common/uicontext.h"

#include <QUrl>
#include <QVector>
#include <QWidget>

#include <functional>

class QTextEdit;
class QToolButton;

namespace muster::ui {

class PageHeader;
class Segmented;

/// What the form would send to Auth0, for reading and copying: as body, curl command or call of Auth0's command line.
/// It is made from the request alone, so it cannot hold a token.
class RequestPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RequestPanel(const UiContext& context, QWidget* parent = nullptr);

    /// One request for each chosen connection. The scroll position and the step stay.
    void setRequests(const QVector<ExportRequest>& requests, const QUrl& tenantUrl);
    /// The jobs panel's summary, shown while something runs behind this panel.
    void setJobsSummary(const QString& summary);

Q_SIGNALS:
    void closeWanted();
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);

private:
    void buildHeader();
    [[nodiscard]] QWidget* makeBar();
    [[nodiscard]] QWidget* makeNote();
    void step(int by);
    void updateStepper();
    void updateText();
    [[nodiscard]] QString currentText(bool withCall) const;
    void copy();

    const UiContext m_context;
    PageHeader* m_header;
    QToolButton* m_previous;
    QToolButton* m_next;
    Segmented* m_form;
    QTextEdit* m_view;
    QVector<ExportRequest> m_requests;
    QUrl m_tenantUrl;
    int m_current = 0;
    QString m_jobsSummary;
};

} // namespace muster::ui
