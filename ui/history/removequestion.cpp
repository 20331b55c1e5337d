#include "ui/history/removequestion.h"

#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobformat.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kMargin = 12; // to the edges of the list

} // namespace

RemoveQuestion::RemoveQuestion(Theme& theme, QWidget* list)
    : QWidget(list),
      m_theme(theme),
      m_question(new ElidedLabel({}, Role::Strong, this)),
      m_detail(new ElidedLabel({}, Role::Small, this)),
      m_remove(makeButton(tr("Remove from list"), Kind::Command, this)),
      m_removeAll(makeButton(tr("Delete files too"), Kind::Command, this)),
      m_keep(makeButton(tr("Keep"), Kind::Command, this))
{
    setObjectName(QStringLiteral("removeQuestion"));
    m_detail->setElideMode(Qt::ElideMiddle);
    m_remove->setObjectName(QStringLiteral("removeButton"));
    m_removeAll->setObjectName(QStringLiteral("removeFilesButton"));
    m_keep->setObjectName(QStringLiteral("keepButton"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_question);
    texts->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(startEndMargins(16, 10, 12, 10));
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    for (QPushButton* button : {m_remove, m_removeAll, m_keep})
        layout->addWidget(button);
    connect(m_remove, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_removeAll, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_keep, &QPushButton::clicked, this, &RemoveQuestion::dismiss);
    list->installEventFilter(this);
    hide();
}

void RemoveQuestion::ask(const ExportRecord& record, QWidget* back)
{
    m_record = record;
    m_back = back;
    const QString title = exportTitle(record.plan);
    const int count = static_cast<int>(record.files.size());
    m_question->setText(tr("Do the files of %1 go too?").arg(title));
    //: Number of files, size, folder
    m_detail->setText(
        tr("%n files, %1, in %2", nullptr, count)
            .arg(sizeText(totalBytes(record), QLocale()), homePath(QFileInfo(record.files.value(0).path).path())));
    m_remove->setAccessibleName(tr("Remove %1 from the list and leave its files").arg(title));
    m_removeAll->setAccessibleName(tr("Remove %1 from the list and delete its files").arg(title));
    m_keep->setAccessibleName(tr("Keep %1").arg(title));
    setAccessibleName(m_question->text());
    place();
    show();
    raise();
    m_remove->setFocus(Qt::OtherFocusReason);
}

void RemoveQuestion::dismiss()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    hide();
    if (hadFocus && m_back)
        m_back->setFocus(Qt::OtherFocusReason);
}

void RemoveQuestion::answer(bool withFiles)
{
    dismiss();
    Q_EMIT removeWanted(m_record, withFiles);
}

void RemoveQuestion::place()
{
    const QRect list = parentWidget()->rect();
    const int height = sizeHint().height();
    setGeometry(list.left() + kMargin, list.bottom() - height - kMargin, list.width() - 2 * kMargin, height);
}

void RemoveQuestion::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

bool RemoveQuestion::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void RemoveQuestion::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().edge, 1));
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace muster::ui
