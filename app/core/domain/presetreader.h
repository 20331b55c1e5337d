#pragma once

#include "app/core/domain/preset.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster {

/// The object of a preset document. InvalidRequest with a sentence for everything that cannot be one: too long, no
/// JSON, nested too deeply, without a version, or holding something that looks like a credential. Pure.
[[nodiscard]] Result<QJsonObject> readPresetDocument(const QByteArray& text);

/// Takes the values out of a preset document. The first one that is wrong becomes problem(), and its fallback is
/// returned; in a document of a newer version wrong values are passed over. Pure.
class PresetReader
{
public:
    explicit PresetReader(const QJsonObject& document);

    [[nodiscard]] int version() const { return m_version; }
    /// A sentence that names the key; empty while nothing is wrong.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    [[nodiscard]] QString name();
    /// One line; `fallback` also for null.
    [[nodiscard]] QString text(const char* key, const QString& fallback, int longest);
    [[nodiscard]] bool flag(const char* key);
    [[nodiscard]] QJsonObject object(const char* key);
    /// One of the words that `fromName` knows.
    template <typename Value>
    [[nodiscard]] Value word(const char* key, std::optional<Value> (*fromName)(QStringView), Value fallback)
    {
        const QString name = text(key, {}, 100);
        if (name.isNull())
            return fallback;
        const std::optional<Value> value = fromName(name);
        if (!value)
            rejectWord(key, name);
        return value.value_or(fallback);
    }
    [[nodiscard]] std::optional<qint64> limit();
    [[nodiscard]] QVector<Connection> connections();
    [[nodiscard]] QVector<Field> fields(const QVector<Field>& fallback);
    [[nodiscard]] QVector<OutputFormat> outputs(const QVector<OutputFormat>& fallback);
    [[nodiscard]] QString folder();
    /// What is left besides `known` keys. Unknown keys inside connections and fields come as objects by id and by path
    /// under "connections" and "fields".
    [[nodiscard]] QJsonObject unknown(const QStringList& known) const;

private:
    void reject(const QString& sentence);
    void rejectWord(const char* key, const QString& word);
    /// Null if there is none or it is wrong.
    [[nodiscard]] QString textIn(const QJsonObject& json, const char* key, int longest, const QString& where);
    /// The array's objects, or a problem.
    [[nodiscard]] QVector<QJsonObject> objects(const char* key, int most, const QString& needed);

    const QJsonObject& m_document;
    int m_version;
    QString m_problem;
};

} // namespace muster
