#include "ui/jobs/jsonhighlighter.h"

#include "ui/common/theme.h"

#include <QRegularExpression>

namespace muster::ui {
namespace {

QColor colourOf(JsonSpan::Kind kind, const Tokens& tokens)
{
    switch (kind) {
    case JsonSpan::Kind::Key:
        return tokens.accentText;
    case JsonSpan::Kind::String:
        return tokens.ok;
    case JsonSpan::Kind::Literal:
        return tokens.warn;
    }
    return tokens.text;
}

} // namespace

QVector<JsonSpan> jsonSpans(const QString& line)
{
    // A string, perhaps with the colon that makes it a key; or a number or word where a value stands.
    static const QRegularExpression token(
        QStringLiteral(R"RE(("(?:[^"\\]|\\.)*")(\s*:)?|(?<=: )(-?[0-9][0-9.eE+-]*|true|false|null)\b)RE"));
    QVector<JsonSpan> spans;
    for (auto matches = token.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedLength(3) > 0)
            spans.append({match.capturedStart(3), match.capturedLength(3), JsonSpan::Kind::Literal});
        else
            spans.append({match.capturedStart(1), match.capturedLength(1),
                          match.capturedLength(2) > 0 ? JsonSpan::Kind::Key : JsonSpan::Kind::String});
    }
    return spans;
}

JsonHighlighter::JsonHighlighter(Theme& theme, QTextDocument* document) : QSyntaxHighlighter(document), m_theme(theme)
{
    connect(&theme, &Theme::themeChanged, this, &QSyntaxHighlighter::rehighlight);
}

void JsonHighlighter::highlightBlock(const QString& text)
{
    const QVector<JsonSpan> spans = jsonSpans(text);
    for (const JsonSpan& span : spans)
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), colourOf(span.kind, m_theme.tokens()));
}

} // namespace muster::ui
