#pragma once

#include "app/core/domain/outputformat.h"

#include <QVector>
#include <QWidget>

class QMenu;
class QToolButton;

namespace muster::ui {

class ElidedLabel;
class FlowLayout;
class MorePill;
class OutputOptionsPopup;
class OutputPill;
class Theme;

/// "Files to make": one pill for each file that can be made, and below them a line about the pill that was ticked or
/// hovered last, with a button for the options. At least one stays ticked. The pills move together when that saves a
/// line, and take two at most.
///
/// CSV as delivered is offered in an export only while it is ticked, or after it was wanted in the options: clean CSV
/// serves better. Those that find no room are in a menu at the end of the last line, with the options.
class OutputPills : public QWidget
{
    Q_OBJECT
public:
    enum class Use {
        Export,
        LocalFiles, ///< of files that are there: they need no copy as delivered
    };
    explicit OutputPills(Theme& theme, Use use = Use::Export, QWidget* parent = nullptr);

    /// Files that cannot be made of this format are left out.
    void setOutputs(ExportFormat format, const QVector<OutputFormat>& ticked);
    [[nodiscard]] ExportFormat format() const { return m_format; }
    [[nodiscard]] QVector<OutputFormat> outputs() const;
    void setOptions(const OutputOptions& options) { m_options = options; }
    [[nodiscard]] const OutputOptions& options() const { return m_options; }
    /// At most, where height is scarce.
    void setOneLine(bool oneLine);
    /// Also those that are hidden now.
    [[nodiscard]] QVector<QWidget*> tabStops() const;
    /// To the first pill that is shown.
    void focusFirst(Qt::FocusReason reason);

Q_SIGNALS:
    void outputsChanged(const QVector<muster::OutputFormat>& outputs);
    void optionsChanged(const muster::OutputOptions& options);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        OutputFormat output;
        bool ofCsv;  ///< stands for a file made of CSV …
        bool ofJson; ///< … of JSON; a pill may stand for both
        OutputPill* pill;
    };
    void addPill(OutputFormat output, bool ofCsv, bool ofJson, const QString& name);
    [[nodiscard]] bool isOffered(const Entry& entry) const;
    [[nodiscard]] const Entry* deliveredCsv() const;
    void toggled(OutputPill* pill);
    void showHint(const OutputPill* pill);
    void showPills();
    void fit();
    [[nodiscard]] static QVector<int> widthsOf(const QVector<OutputPill*>& pills, bool tight);
    [[nodiscard]] QVector<OutputPill*> offered() const;
    void showMore(const QVector<OutputPill*>& hidden);
    void fillMore();
    void openOptions(QWidget* opener);
    void setDelivered(bool wanted);

    Theme& m_theme;
    Use m_use;
    ExportFormat m_format = ExportFormat::Csv;
    OutputOptions m_options;
    bool m_offersDelivered = false;
    bool m_oneLine = false;
    QVector<Entry> m_entries; ///< in the order in which they are shown
    QWidget* m_pills;
    FlowLayout* m_flow;
    MorePill* m_more;
    QMenu* m_moreMenu;
    QToolButton* m_optionsButton;
    ElidedLabel* m_hint;
    OutputOptionsPopup* m_popup;
};

} // namespace muster::ui
