#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/preview/preview.h"
#include "ui/common/uicontext.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace muster::ui {

class ColumnPopup;
class ComboBox;
class DragHandle;
class ElidedLabel;
class FindBar;
class IconLabel;
class JobActions;
class PreviewDelegate;
class PreviewModel;
class PreviewTable;
class RowPanel;
class ShrinkingButton;
enum class JobAction;

/// The files of one export as a table: bar, table with the row beside it, footer. Everything that takes time happens in
/// the background; closing it ends that.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(const UiContext& context, JobActions& actions, QWidget* parent = nullptr);
    ~PreviewPane() override;

    /// Shows the first file of an export that can be looked at; nothing changes when it is shown already.
    void open(const ExportRecord& record);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_files.isEmpty(); }
    [[nodiscard]] QString exportId() const { return m_record.id; }
    void focusTable();
    void focusFind();
    /// One step back: the row beside the table first. False if there was nothing to close.
    [[nodiscard]] bool goBack();

Q_SIGNALS:
    void closeWanted();
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeBar();
    [[nodiscard]] QWidget* makeFooter();
    /// The name of the file is worth more than the words of two buttons.
    void fitBar();
    void wire();
    void wireTable();
    void bindKeys();
    void openFile(int place);
    void letGo();
    void refresh();
    void refreshPosition();
    void sizeNewColumns();
    void showRow(const QModelIndex& index);
    void openColumn(int column);
    void openMenu(const QPoint& position);
    void copy(bool withNames);
    void takeCopy(qint64 cells, const QString& names);
    void goToRow(qint64 row);

    const UiContext m_context;
    JobActions& m_actions;
    QWidget* m_bar;
    ElidedLabel* m_name;
    ComboBox* m_choice;
    FindBar* m_findBar;
    ShrinkingButton* m_showInFolder;
    ShrinkingButton* m_runAgain;
    DragHandle* m_drag;
    QToolButton* m_rowToggle;
    QToolButton* m_close;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    PreviewTable* m_table;
    PreviewModel* m_model;
    PreviewDelegate* m_delegate;
    RowPanel* m_row;
    QLabel* m_notice;
    IconLabel* m_stateIcon;
    QLabel* m_stateWord;
    ElidedLabel* m_stateDetail;
    QPushButton* m_reload;
    QLabel* m_position;
    ColumnPopup* m_columnPopup = nullptr;
    QTimer* m_patience;
    QTimer* m_sizing; ///< runs while columns still have to get their widths

    ExportRecord m_record;
    QVector<SavedFile> m_files;
    int m_place = -1;
    /// How far the widths of the columns are known.
    struct Sized
    {
        int columns = 0; ///< that have theirs
        int rows = 0;    ///< of the next one, that were looked at
        int width = 0;   ///< what those need
    };
    Sized m_sized;
    std::unique_ptr<Preview> m_preview;
    std::unique_ptr<PreviewStatistics> m_statistics;
    std::unique_ptr<PreviewText> m_copy;
};

} // namespace muster::ui
