#pragma once

#include <QString>
#include <QSyntaxHighlighter>
#include <QVector>

namespace muster::ui {

class Theme;

/// A part of a line that has a colour of its own.
struct JsonSpan
{
    enum class Kind { Key, String, Literal };
    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Key;
    friend bool operator==(const JsonSpan&, const JsonSpan&) = default;
};
/// Keys, strings, numbers and words of one line of JSON, also inside a shell command. Pure.
[[nodiscard]] QVector<JsonSpan> jsonSpans(const QString& line);

/// Colours JSON with the theme's tokens.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    JsonHighlighter(Theme& theme, QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    Theme& m_theme;
};

} // namespace muster::ui
