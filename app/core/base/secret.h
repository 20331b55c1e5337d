#pragma once

#include <QByteArray>
#include <QMetaType>

namespace muster {

/// A client secret, a key or a token. Its memory is overwritten when the last copy goes.
///
/// There is no conversion to text and no debug output on purpose: reveal() is the one door, used where the value
/// leaves for the service or the keychain, and easy to find in a review. Rule: OWASP ASVS 8.3.6.
class Secret
{
public:
    Secret() = default;
    /// Takes over the bytes and wipes the caller's array where it is not shared with others.
    explicit Secret(QByteArray&& value);
    explicit Secret(const QByteArray& value);
    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    /// The value itself, valid as long as this object. Do not keep copies of it.
    [[nodiscard]] const QByteArray& reveal() const { return m_value; }

    friend bool operator==(const Secret& a, const Secret& b) { return a.m_value == b.m_value; }

private:
    void wipe() noexcept;
    QByteArray m_value;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::Secret)
