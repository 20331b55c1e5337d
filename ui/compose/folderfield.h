#pragma once

#include "ui/compose/folderfacts.h"

#include <QAbstractButton>
#include <QStringList>

class QLineEdit;
class QMenu;

namespace muster::ui {

class Theme;

/// The folder to save to: path with the home folder as ~, elided in the middle, free space or a remark at the end.
/// A click or Space is clicked(), which chooses; F2 or typing edits the path in place; the chevron, Down or the context
/// menu opens the folders that were used before. For assistive technology it is a text field.
class FolderField : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FolderField(Theme& theme, QWidget* parent = nullptr);

    void setFolder(const QString& path, const FolderFacts& facts);
    /// Shows another folder as the target of a drag, until the next endPreview().
    void preview(const QString& path, const FolderFacts& facts);
    void endPreview();
    /// Folders to offer, absolute, the latest first; the present one is left out.
    void setRecent(const QStringList& paths);
    /// Takes over what stands in the open editor.
    void commitEditor();
    /// The same as typing `text` and pressing Return.
    void enterPath(const QString& text);
    /// As it is written here, with the home folder as ~.
    [[nodiscard]] QString shownPath() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A path was typed; clean, perhaps not absolute.
    void folderTyped(const QString& path);
    void recentChosen(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Content
    {
        QString path;
        FolderFacts facts;
    };
    [[nodiscard]] const Content& shown() const { return m_previewing ? m_preview : m_content; }
    void edit(const QString& text, bool selectAll);
    void closeEditor(bool keepFocus);
    void describe();
    /// Where the chevron is; empty without recent folders.
    [[nodiscard]] QRect chevronRect() const;
    [[nodiscard]] QStringList others() const;
    void openRecent();

    Theme& m_theme;
    QLineEdit* m_editor;
    Content m_content;
    Content m_preview;
    bool m_previewing = false;
    QStringList m_recent;
    QMenu* m_recentMenu;
};

} // namespace muster::ui
