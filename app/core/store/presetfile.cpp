#include "app/core/store/presetfile.h"

#include "app/core/base/disk.h"
#include "app/core/domain/presetjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Preset)
};

constexpr int kLongestFileName = 80;

tl::unexpected<Error> refused(const QString& path, const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, path, sentence);
}

/// The content, or nothing for what is no file of the right size. A pipe or device is never opened: it could block.
Result<QByteArray> contentOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(path, Tr::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        return refused(path, Tr::tr("“%1” is not a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, Tr::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    return file.read(kMaxPresetBytes + 1);
}

} // namespace

Result<Preset> readPresetFile(const QString& path)
{
    const auto content = contentOf(path);
    if (!content)
        return tl::unexpected(content.error());
    auto preset = presetFromText(*content);
    if (!preset)
        return refused(path, preset.error().detail);
    return preset;
}

bool isPresetFile(const QString& path)
{
    if (!path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive) || QFileInfo(path).size() > kMaxPresetBytes)
        return false;
    const auto content = contentOf(path);
    return content && looksLikePreset(*content);
}

Result<void> writePresetFile(const QString& path, const Preset& preset)
{
    QSaveFile file(path);
    const QByteArray text = presetToText(preset);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return tl::unexpected(errno != 0 ? writeError(errno, path)
                                         : Error{ErrorCode::FileWriteFailed, file.errorString(), path});
    return {};
}

QString presetFileName(const QString& presetName)
{
    QString name = presetName;
    for (QChar& c : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(c) || !c.isPrint())
            c = QLatin1Char('-');
    }
    name = name.left(kLongestFileName).trimmed();
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return (name.isEmpty() ? QStringLiteral("preset") : name) + QLatin1StringView(".json");
}

} // namespace muster
