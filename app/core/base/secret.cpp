#include "app/core/base/secret.h"

#include <cstring>
#include <utility>

namespace muster {
namespace {

QByteArray deepCopy(const QByteArray& value)
{
    return QByteArray(value.constData(), value.size());
}

void wipeBytes(QByteArray& bytes) noexcept
{
    if (!bytes.isEmpty() && bytes.isDetached())
        explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace

Secret::Secret(QByteArray&& value) : m_value(deepCopy(value))
{
    wipeBytes(value);
}
Secret::Secret(const QByteArray& value) : m_value(deepCopy(value)) {}
Secret::Secret(const Secret& other) : m_value(deepCopy(other.m_value)) {}
Secret::Secret(Secret&& other) noexcept : m_value(std::exchange(other.m_value, {})) {}

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) {
        wipe();
        m_value = deepCopy(other.m_value);
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = std::exchange(other.m_value, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe() noexcept
{
    wipeBytes(m_value);
}

} // namespace muster
