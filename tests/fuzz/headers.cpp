// What stands in headers, and texts of others that are shown.

#include "app/core/base/redaction.h"
#include "app/core/net/contentrange.h"
#include "app/core/net/downloadanswer.h"
#include "app/core/net/retryafter.h"
#include "tests/fuzz/fuzzinput.h"

#include <algorithm>

using namespace muster;
using fuzz::require;

namespace {

QByteArray line(fuzz::Input& input)
{
    const std::string_view text = input.until('\n');
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void checkWait(fuzz::Input& input)
{
    WaitHeaders headers;
    headers.retryAfter = line(input);
    headers.reset = line(input);
    headers.date = line(input);
    for (const int status : {200, 429, 503}) {
        const auto delay = askedDelay(status, headers);
        require(!delay || (delay->count() >= 0 && status != 200), "a wait is asked for and not negative");
    }
}

void checkDownload(fuzz::Input& input)
{
    DownloadAnswer answer;
    answer.askedFrom = input.choice();
    answer.status = 100 + 2 * input.choice();
    answer.contentRange = line(input);
    answer.etag = line(input);
    answer.askedEtag = line(input);
    if (const QByteArray length = line(input); !length.isEmpty())
        answer.contentLength = length.toLongLong();
    static_cast<void>(isStrongEtag(answer.etag));
    const auto step = judgeDownload(answer);
    if (!step)
        return;
    require(*step != DownloadStep::Append || answer.askedFrom > 0, "nothing is appended to nothing");
    if (*step == DownloadStep::Append) {
        const auto range = parseContentRange(answer.contentRange);
        require(range && range->first == answer.askedFrom, "what is appended begins where the file ends");
    }
    const auto size = wholeSize(answer, *step);
    require(!size || *size >= 0, "a size is not negative");
}

void checkRedaction(fuzz::Input& input)
{
    const QString text = QString::fromUtf8(input.restArray());
    const QString safe = redactedText(text + QStringLiteral(" https://files.example.com/a?Signature=") +
                                      QStringLiteral("m4rked Bearer m4rked {\"client_secret\":\"m4rked\"}"));
    require(!safe.contains(QLatin1StringView("m4rked")), "nothing secret is left, whatever stands before it");
    require(safe.size() <= 500, "it is short");
    static_cast<void>(redactedUrl(QUrl(text)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    switch (input.choice()) {
    case 'w':
        checkWait(input);
        break;
    case 'd':
        checkDownload(input);
        break;
    case 'r':
        checkRedaction(input);
        break;
    default:
        return -1; // not worth keeping
    }
    return 0;
}
