#include "ui/jobs/requestpanel.h"

#include "ui/common/flowlayout.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobtext.h"
#include "ui/jobs/jsonhighlighter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace muster::ui {
namespace {

enum Form { Body, Curl, Auth0Cli };
constexpr int kMargin = 16;
constexpr qreal kLineHeight = 134; // per cent

} // namespace

RequestPanel::RequestPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_header(new PageHeader(context.theme, tr("Request"), kMargin, this)),
      m_form(new Segmented(context.theme, this)),
      m_view(new QTextEdit(this))
{
    setObjectName(QStringLiteral("requestPanel"));
    buildHeader();
    m_header->stateLabel()->setObjectName(QStringLiteral("requestState"));
    m_view->setObjectName(QStringLiteral("requestView"));
    m_view->setAccessibleName(tr("Request body"));
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setTabChangesFocus(true);
    m_view->setLineWrapMode(QTextEdit::NoWrap);
    m_view->document()->setDocumentMargin(12);
    const auto setCodeFont = [this] { m_view->setFont(m_context.theme.font(Theme::Type::Code)); };
    connect(&context.theme, &Theme::themeChanged, this, setCodeFont);
    setCodeFont();
    new JsonHighlighter(context.theme, m_view->document());

    auto* body = new QVBoxLayout;
    body->setContentsMargins(kMargin, 0, kMargin, 0);
    body->setSpacing(8);
    body->addWidget(makeBar());
    body->addWidget(m_view, 1);
    body->addWidget(makeNote());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    setJobsSummary({});
    updateStepper();
}

void RequestPanel::buildHeader()
{
    Theme& theme = m_context.theme;
    m_previous = makeIconButton(theme, QStringLiteral("chevron-up"), tr("Previous request"), Kind::Icon, {}, this);
    m_previous->setObjectName(QStringLiteral("previousRequestButton"));
    m_next = makeIconButton(theme, QStringLiteral("chevron-down"), tr("Next request"), Kind::Icon, {}, this);
    m_next->setObjectName(QStringLiteral("nextRequestButton"));
    auto* close = makeIconButton(theme, QStringLiteral("close"), tr("Close the request"), Kind::Icon,
                                 QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText), this);
    close->setObjectName(QStringLiteral("closeRequestButton"));
    for (QToolButton* button : {m_previous, m_next, close})
        m_header->addTrailing(button);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &RequestPanel::closeWanted);
}

QWidget* RequestPanel::makeBar()
{
    m_form->setObjectName(QStringLiteral("requestForm"));
    m_form->setAccessibleName(tr("Form of the request"));
    m_form->addSegment(tr("Body"));
    m_form->addSegment(tr("curl"));
    m_form->addSegment(tr("Auth0 CLI"));
    connect(m_form, &Segmented::currentChanged, this, &RequestPanel::updateText);
    QPushButton* copyButton = makeButton(tr("Copy"), Kind::Command, this);
    copyButton->setObjectName(QStringLiteral("copyRequestButton"));
    copyButton->setAccessibleName(tr("Copy the request"));
    setThemeIcon(copyButton, m_context.theme, QStringLiteral("copy"), &Tokens::text2);
    connect(copyButton, &QPushButton::clicked, this, &RequestPanel::copy);

    auto* bar = new QWidget(this);
    auto* layout = new FlowLayout(8, 8, bar); // two lines if the text is large
    layout->addWidget(m_form);
    layout->addWidget(copyButton);
    layout->setAtEnd(copyButton);
    return bar;
}

QWidget* RequestPanel::makeNote()
{
    auto* note = new QWidget(this);
    auto* layout = new QHBoxLayout(note);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(m_context.theme, QStringLiteral("lock"), &Tokens::text3, 16, note));
    layout->addWidget(new ElidedLabel(tr("The access token never appears here."), Role::Small, note), 1);
    return note;
}

void RequestPanel::setRequests(const QVector<ExportRequest>& requests, const QUrl& tenantUrl)
{
    m_requests = requests;
    m_tenantUrl = tenantUrl;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(requests.size()) - 1));
    updateStepper();
    updateText();
}

void RequestPanel::setJobsSummary(const QString& summary)
{
    m_jobsSummary = summary == jobsSummary({}, QLocale()) ? QString() : summary;
    updateStepper();
}

void RequestPanel::step(int by)
{
    const int last = std::max(0, static_cast<int>(m_requests.size()) - 1);
    m_current = std::clamp(m_current + by, 0, last);
    updateStepper();
    updateText();
}

void RequestPanel::updateStepper()
{
    const int count = static_cast<int>(m_requests.size());
    const QString place = count > 1 ? tr("%1 of %2", "1 of 2 requests").arg(m_current + 1).arg(count) : QString();
    QStringList state{place, m_jobsSummary};
    state.removeAll(QString());
    m_header->setState(state.isEmpty() ? tr("follows the form") : state.join(QStringLiteral(" · ")));
    for (QToolButton* button : {m_previous, m_next})
        button->setVisible(count > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < count);
}

QString RequestPanel::currentText(bool withCall) const
{
    if (m_requests.isEmpty())
        return {};
    const ExportRequest& request = m_requests.at(m_current);
    switch (m_form->currentIndex()) {
    case Curl:
        return requestAsCurl(request, m_tenantUrl);
    case Auth0Cli:
        return requestAsAuth0Cli(request);
    default:
        break;
    }
    const QString call = withCall ? QStringLiteral("POST /api/v2/jobs/users-exports\n\n") : QString();
    return call + requestAsJsonText(request);
}

void RequestPanel::updateText()
{
    const QString text = currentText(true);
    if (text == m_view->toPlainText())
        return;
    const int vertical = m_view->verticalScrollBar()->value();
    const int horizontal = m_view->horizontalScrollBar()->value();
    m_view->setPlainText(text);
    QTextBlockFormat lines;
    lines.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(m_view->document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(lines);
    m_view->verticalScrollBar()->setValue(vertical);
    m_view->horizontalScrollBar()->setValue(horizontal);
}

void RequestPanel::copy()
{
    if (m_requests.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(currentText(false));
    Q_EMIT toastWanted(tr("Request copied"), {}, {});
}

} // namespace muster::ui
