#pragma once

#include "app/core/domain/exportrecord.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace muster::ui {

class ElidedLabel;
class Theme;

/// Asks over the lower edge of a list whether the files of an export go too. Not modal: whoever does something else has
/// not answered, and Escape takes it away.
class RemoveQuestion : public QWidget
{
    Q_OBJECT
public:
    /// A child of `list`, at whose bottom it stands.
    RemoveQuestion(Theme& theme, QWidget* list);
    /// `back` gets the focus when the question is answered.
    void ask(const ExportRecord& record, QWidget* back);
    void dismiss();
    [[nodiscard]] const ExportRecord& record() const { return m_record; }

Q_SIGNALS:
    void removeWanted(const muster::ExportRecord& record, bool withFiles);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void answer(bool withFiles);
    Theme& m_theme;
    ElidedLabel* m_question;
    ElidedLabel* m_detail;
    QPushButton* m_remove;
    QPushButton* m_removeAll;
    QPushButton* m_keep;
    QPointer<QWidget> m_back;
    ExportRecord m_record;
};

} // namespace muster::ui
