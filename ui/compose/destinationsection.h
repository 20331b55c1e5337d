#pragma once

#include "app/core/domain/exportrecord.h"
#include "ui/compose/folderfacts.h"
#include "ui/compose/nameexample.h"

#include <QPair>
#include <QStringList>
#include <QVector>
#include <QWidget>

class QMenu;
class QPushButton;

namespace muster::ui {

class ConflictButton;
class ElidedLabel;
class FolderField;
class LabelColumn;
class PatternEdit;
class Theme;

/// Where the files go and what they are called. Shows what it is given and tells what the user wants; the target of
/// dropped folders.
class DestinationSection : public QWidget
{
    Q_OBJECT
public:
    /// `labels`: the label column of the whole form.
    DestinationSection(Theme& theme, LabelColumn& labels, QWidget* parent = nullptr);

    void setFolder(const QString& path, const FolderFacts& facts);
    void setPattern(const QString& pattern);
    /// Offers a choice of what happens when a file exists; without this call there is none.
    void setConflictPolicy(ConflictPolicy policy);
    /// Folders that were used before, the latest first; absolute.
    void setRecentFolders(const QStringList& paths);
    void setExample(const NameExample& example);
    /// Names of variables and what they stand for now.
    void setVariables(const QVector<QPair<QString, QString>>& variables);
    /// While a folder is dragged over: the field shows it, the example shows the complete path.
    void preview(const QString& path, const FolderFacts& facts);
    void endPreview();
    void commitEditor();
    void focusFolder();
    void focusPattern();

Q_SIGNALS:
    void folderTyped(const QString& path);
    void folderChosen(const QString& path);
    void patternChanged(const QString& pattern);
    void conflictPolicyChanged(muster::ConflictPolicy policy);

private:
    void buildRows(LabelColumn& labels);
    void choose();
    void showExample();

    Theme& m_theme;
    FolderField* m_folder;
    QPushButton* m_choose;
    PatternEdit* m_pattern;
    QMenu* m_variables;
    QPushButton* m_insert;
    ElidedLabel* m_exampleLabel;
    ConflictButton* m_conflict;
    QString m_path;
    QString m_previewPath; ///< empty without a preview
    NameExample m_example;
};

} // namespace muster::ui
