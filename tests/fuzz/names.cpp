// File name patterns: a line with the pattern, then a line for each value.

#include "app/core/domain/namepattern.h"
#include "tests/fuzz/fuzzinput.h"

#include <algorithm>

using namespace muster;
using fuzz::require;

namespace {

constexpr qsizetype kLongestName = 255;
constexpr qsizetype kLongestEnd = 40; // number, kind and ".part"

QString line(fuzz::Input& input)
{
    const std::string_view text = input.until('\n');
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isSafe(QChar c)
{
    return !QStringView(u"/\\:*?\"<>|").contains(c) && c.category() != QChar::Other_Control &&
           c.category() != QChar::Other_Format;
}

void check(const QString& pattern, const NameContext& context)
{
    const auto name = expandNamePattern(pattern, context);
    if (!name) {
        require(name.error().code == ErrorCode::InvalidRequest && !name.error().detail.isEmpty(), "a reason is told");
        return;
    }
    require(!name->isEmpty() && !name->startsWith(QLatin1Char('.')), "a name is seen");
    require(!name->endsWith(QLatin1Char('.')) && name->trimmed() == *name, "nothing at its ends is lost");
    require(std::all_of(name->cbegin(), name->cend(), isSafe), "every file system takes it");
    require(numberedName(*name, 100'000).toUtf8().size() + kLongestEnd <= kLongestName, "it is short enough");
    require(QString::fromUtf8(name->toUtf8()) == *name, "it is Unicode");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QString pattern = line(input);
    NameContext context;
    for (QString* value :
         {&context.tenant, &context.connection, &context.environment, &context.preset, &context.format, &context.job})
        *value = line(input);
    const QString path = line(input);
    context.time = QDateTime(QDate(2026, 11, 24), QTime(10, 41, 7));
    check(pattern, context);
    context.file = fileStem(path);
    check(pattern, context);
    return 0;
}
