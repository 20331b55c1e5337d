#include "ui/compose/destinationsection.h"

#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/compose/conflictbutton.h"
#include "ui/compose/folderfield.h"
#include "ui/compose/patternedit.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kLineBelow = 26; // the height of a link

/// For the style sheet.
void setInvalid(QWidget* field, bool invalid)
{
    const QString value = invalid ? QStringLiteral("true") : QStringLiteral("false");
    if (field->property("invalid").toString() == value)
        return;
    field->setProperty("invalid", value);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

DestinationSection::DestinationSection(Theme& theme, LabelColumn& labels, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_folder(new FolderField(theme)),
      m_choose(makeButton(tr("Choose…"))),
      m_pattern(new PatternEdit),
      m_variables(new QMenu(this)),
      m_insert(makeMenuButton(theme, tr("Insert"))),
      m_exampleLabel(new ElidedLabel({}, Role::Hint)),
      m_conflict(new ConflictButton(theme))
{
    setObjectName(QStringLiteral("destination"));
    m_choose->setObjectName(QStringLiteral("chooseFolderButton"));
    m_choose->setAccessibleName(tr("Choose a folder"));
    m_pattern->setObjectName(QStringLiteral("patternEdit"));
    m_pattern->setAccessibleName(tr("File name pattern"));
    m_insert->setObjectName(QStringLiteral("insertVariableButton"));
    m_insert->setAccessibleName(tr("Insert a variable"));
    m_insert->setMenu(m_variables);
    m_exampleLabel->setObjectName(QStringLiteral("patternExample"));
    m_exampleLabel->setElideMode(Qt::ElideMiddle);
    m_conflict->hide();
    buildRows(labels);

    connect(m_folder, &FolderField::folderTyped, this, &DestinationSection::folderTyped);
    connect(m_folder, &QAbstractButton::clicked, this, &DestinationSection::choose);
    connect(m_choose, &QPushButton::clicked, this, &DestinationSection::choose);
    connect(m_folder, &FolderField::recentChosen, this, &DestinationSection::folderChosen);
    connect(m_pattern, &QLineEdit::textChanged, this, &DestinationSection::patternChanged);
    connect(m_conflict, &ConflictButton::policyChanged, this, &DestinationSection::conflictPolicyChanged);
}

void DestinationSection::buildRows(LabelColumn& labels)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QHBoxLayout* folderRow = labels.addRow(tr("Save to"), m_folder);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    folderRow->addLayout(folder, 1);
    layout->addLayout(folderRow);

    auto* pattern = new QHBoxLayout;
    pattern->setSpacing(8);
    pattern->addWidget(m_pattern, 1);
    pattern->addWidget(m_insert);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(pattern);
    auto* below = new QHBoxLayout;
    below->setSpacing(12);
    below->addStrut(m_theme.scaled(kLineBelow)); // with or without the button
    below->addWidget(m_exampleLabel, 1);
    below->addWidget(m_conflict);
    column->addLayout(below);
    QHBoxLayout* nameRow = labels.addRow(tr("File name"), m_pattern);
    nameRow->addLayout(column, 1);
    layout->addLayout(nameRow);

    const int width = std::max(m_choose->sizeHint().width(), m_insert->sizeHint().width());
    m_choose->setMinimumWidth(width);
    m_insert->setMinimumWidth(width);
}

void DestinationSection::setFolder(const QString& path, const FolderFacts& facts)
{
    m_path = path;
    m_folder->setFolder(path, facts);
}

void DestinationSection::setPattern(const QString& pattern)
{
    if (pattern != m_pattern->text())
        m_pattern->setText(pattern);
}

void DestinationSection::setConflictPolicy(ConflictPolicy policy)
{
    m_conflict->setPolicy(policy);
    m_conflict->show();
}

void DestinationSection::setRecentFolders(const QStringList& paths)
{
    m_folder->setRecent(paths);
}

void DestinationSection::setExample(const NameExample& example)
{
    m_example = example;
    setInvalid(m_pattern, example.level == NameExample::Level::Error);
    showExample();
}

void DestinationSection::setVariables(const QVector<QPair<QString, QString>>& variables)
{
    m_variables->clear();
    for (const auto& [name, example] : variables) {
        m_variables->addAction(QStringLiteral("{%1}\t%2").arg(name, example), this, [this, variable = name] {
            m_pattern->insertVariable(variable);
            m_pattern->setFocus(Qt::OtherFocusReason);
        });
    }
}

void DestinationSection::preview(const QString& path, const FolderFacts& facts)
{
    m_previewPath = path;
    m_folder->preview(path, facts);
    showExample();
}

void DestinationSection::endPreview()
{
    m_previewPath.clear();
    m_folder->endPreview();
    showExample();
}

void DestinationSection::commitEditor()
{
    m_folder->commitEditor();
}

void DestinationSection::focusFolder()
{
    m_folder->setFocus(Qt::ShortcutFocusReason);
}

void DestinationSection::focusPattern()
{
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
}

void DestinationSection::choose()
{
    auto* dialog =
        new QFileDialog(window(), tr("Folder to save to"), QDir(m_path).exists() ? m_path : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &DestinationSection::folderChosen);
    dialog->open();
}

void DestinationSection::showExample()
{
    const bool wholePath = !m_previewPath.isEmpty() && !m_example.fileName.isEmpty();
    const QString text = wholePath ? displayPath(m_previewPath + QLatin1Char('/') + m_example.text) : m_example.text;
    m_exampleLabel->setText(text);
    m_exampleLabel->setAccessibleName(tr("Example: %1").arg(text));
    switch (m_example.level) {
    case NameExample::Level::Normal:
        setRole(m_exampleLabel, Role::Hint);
        break;
    case NameExample::Level::Warning:
        setRole(m_exampleLabel, Role::Warn);
        break;
    case NameExample::Level::Error:
        setRole(m_exampleLabel, Role::Danger);
        break;
    }
}

} // namespace muster::ui
