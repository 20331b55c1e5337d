#include "app/core/domain/presetreader.h"

#include "app/core/domain/presetjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Preset)
};

constexpr int kMostFields = 1000;
constexpr int kMostConnections = 5000;
constexpr int kLongestPath = 500;
constexpr int kLongestFolder = 4096;
constexpr qint64 kMostUsers = std::numeric_limits<int>::max();

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

bool isCredential(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("client_secret"), QStringLiteral("secret"),        QStringLiteral("password"),
        QStringLiteral("private_key"),   QStringLiteral("access_token"),  QStringLiteral("refresh_token"),
        QStringLiteral("token"),         QStringLiteral("authorization"), QStringLiteral("api_key")};
    return names.contains(name.toLower().replace(QLatin1Char('-'), QLatin1Char('_')));
}

/// The first key anywhere that names a credential; the parser has limited the depth.
QString credentialIn(const QJsonValue& value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue entry : array) {
            if (QString found = credentialIn(entry); !found.isEmpty())
                return found;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        if (isCredential(member.key()))
            return member.key();
        if (QString found = credentialIn(member.value()); !found.isEmpty())
            return found;
    }
    return {};
}

/// A whole number from `lowest` to `highest`.
std::optional<qint64> wholeNumber(const QJsonValue& value, qint64 lowest, qint64 highest)
{
    if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble()))
        return std::nullopt;
    const qint64 number = value.toInteger(lowest - 1);
    return number < lowest || number > highest ? std::nullopt : std::optional(number);
}

bool hasControlCharacter(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

QJsonObject without(QJsonObject object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        object.remove(QLatin1StringView(key));
    return object;
}

} // namespace

Result<QJsonObject> readPresetDocument(const QByteArray& text)
{
    if (text.size() > kMaxPresetBytes)
        return refused(Tr::tr("The file is too large for a preset."));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return refused(Tr::tr("The file is no preset: at byte %1, %2.").arg(parsed.offset).arg(parsed.errorString()));
    const QJsonObject object = document.object();
    if (!wholeNumber(object.value(QLatin1StringView("muster_preset")), 1, std::numeric_limits<int>::max()))
        return refused(Tr::tr("The file is no preset: “muster_preset” must be its version, such as 1."));
    if (const QString credential = credentialIn(object); !credential.isEmpty())
        return refused(Tr::tr("A preset never holds credentials. Remove “%1” from the file.").arg(credential.left(40)));
    return object;
}

PresetReader::PresetReader(const QJsonObject& document)
    : m_document(document), m_version(document.value(QLatin1StringView("muster_preset")).toInt())
{
}

void PresetReader::reject(const QString& sentence)
{
    if (m_problem.isEmpty() && m_version <= kPresetVersion)
        m_problem = sentence;
}

void PresetReader::rejectWord(const char* key, const QString& word)
{
    reject(Tr::tr("“%1” in the preset is not known: “%2”.").arg(QLatin1StringView(key), word));
}

QString PresetReader::textIn(const QJsonObject& json, const char* key, int longest, const QString& where)
{
    const QJsonValue value = json.value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        reject(Tr::tr("“%1” in the preset must be text.").arg(where));
    else if (value.toString().size() > longest)
        reject(Tr::tr("“%1” in the preset is longer than %2 characters.").arg(where).arg(longest));
    else if (hasControlCharacter(value.toString()))
        reject(Tr::tr("“%1” in the preset must be one line.").arg(where));
    else
        return value.toString().isEmpty() ? QStringLiteral("") : value.toString();
    return {};
}

QString PresetReader::text(const char* key, const QString& fallback, int longest)
{
    const QString value = textIn(m_document, key, longest, QLatin1StringView(key));
    return value.isNull() ? fallback : value;
}

QString PresetReader::name()
{
    const QString name = cleanPresetName(text("name", {}, kMaxPresetName));
    if (name.isEmpty())
        reject(Tr::tr("The preset has no “name”."));
    return name.isEmpty() ? Tr::tr("Preset") : name;
}

bool PresetReader::flag(const char* key)
{
    const QJsonValue value = m_document.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isBool())
        reject(Tr::tr("“%1” in the preset must be true or false.").arg(QLatin1StringView(key)));
    return value.toBool();
}

QJsonObject PresetReader::object(const char* key)
{
    const QJsonValue value = m_document.value(QLatin1StringView(key));
    if (!value.isUndefined() && !value.isObject())
        reject(Tr::tr("“%1” in the preset must be an object.").arg(QLatin1StringView(key)));
    return value.toObject();
}

std::optional<qint64> PresetReader::limit()
{
    const QJsonValue value = m_document.value(QLatin1StringView("limit"));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const auto number = wholeNumber(value, 1, kMostUsers);
    if (!number)
        reject(Tr::tr("“limit” in the preset must be a whole number from 1 to %1.").arg(kMostUsers));
    return number;
}

QVector<QJsonObject> PresetReader::objects(const char* key, int most, const QString& needed)
{
    QVector<QJsonObject> found;
    const QJsonValue value = m_document.value(QLatin1StringView(key));
    const QJsonArray array = value.toArray();
    if (!value.isUndefined() && !value.isArray())
        reject(Tr::tr("“%1” in the preset must be a list.").arg(QLatin1StringView(key)));
    if (array.size() > most) {
        reject(Tr::tr("“%1” in the preset has %2 entries; %3 are allowed.")
                   .arg(QLatin1StringView(key))
                   .arg(array.size())
                   .arg(most));
        return found;
    }
    for (const QJsonValue entry : array) {
        if (entry.isObject() && entry[needed].isString())
            found.append(entry.toObject());
        else
            reject(Tr::tr("Each entry of “%1” in the preset needs “%2” as text.").arg(QLatin1StringView(key), needed));
    }
    return found;
}

QVector<Connection> PresetReader::connections()
{
    QVector<Connection> connections;
    const auto entries = objects("connections", kMostConnections, QStringLiteral("id"));
    for (const QJsonObject& entry : entries) {
        Connection connection;
        connection.id = textIn(entry, "id", 100, QStringLiteral("connections.id"));
        connection.name = textIn(entry, "name", kLongestPath, QStringLiteral("connections.name"));
        connection.strategy = textIn(entry, "strategy", 100, QStringLiteral("connections.strategy"));
        if (!isConnectionId(connection.id))
            reject(Tr::tr("“connections.id” in the preset must look like con_8hT2qLrYx1nB0kTz."));
        else
            connections.append(connection);
    }
    return connections;
}

QVector<Field> PresetReader::fields(const QVector<Field>& fallback)
{
    if (!m_document.contains(QLatin1StringView("fields")))
        return fallback;
    QVector<Field> fields;
    const auto entries = objects("fields", kMostFields, QStringLiteral("name"));
    for (const QJsonObject& entry : entries)
        fields.append({textIn(entry, "name", kLongestPath, QStringLiteral("fields.name")),
                       textIn(entry, "export_as", kLongestPath, QStringLiteral("fields.export_as"))});
    return fields;
}

QVector<OutputFormat> PresetReader::outputs(const QVector<OutputFormat>& fallback)
{
    const QJsonValue value = m_document.value(QLatin1StringView("outputs"));
    if (value.isUndefined())
        return fallback;
    if (!value.isArray())
        reject(Tr::tr("“outputs” in the preset must be a list."));
    QVector<OutputFormat> outputs;
    const QJsonArray names = value.toArray();
    for (const QJsonValue name : names) {
        const auto output = outputFormatFromName(name.toString());
        if (!output)
            rejectWord("outputs", name.toString().left(40));
        else if (!outputs.contains(*output))
            outputs.append(*output);
    }
    return outputs;
}

QString PresetReader::folder()
{
    const QString folder = text("folder", {}, kLongestFolder);
    if (folder.isEmpty())
        return {};
    if (folder == QLatin1StringView("~") || folder.startsWith(QLatin1StringView("~/")))
        return QDir::cleanPath(QDir::homePath() + folder.mid(1));
    if (QDir::isAbsolutePath(folder))
        return QDir::cleanPath(folder);
    reject(Tr::tr("“folder” in the preset must be a complete path or begin with ~/."));
    return {};
}

QJsonObject PresetReader::unknown(const QStringList& known) const
{
    QJsonObject rest = m_document;
    for (const QString& key : known)
        rest.remove(key);
    const auto keepInside = [&](const char* key, const char* naming, std::initializer_list<const char*> understood) {
        QJsonObject inside;
        const QJsonArray entries = m_document.value(QLatin1StringView(key)).toArray();
        for (const QJsonValue entry : entries) {
            const QJsonObject left = without(entry.toObject(), understood);
            if (!left.isEmpty())
                inside.insert(entry[QLatin1StringView(naming)].toString(), left);
        }
        if (!inside.isEmpty())
            rest.insert(QLatin1StringView(key), inside);
    };
    keepInside("connections", "id", {"id", "name", "strategy"});
    keepInside("fields", "name", {"name", "export_as"});
    return rest;
}

} // namespace muster
