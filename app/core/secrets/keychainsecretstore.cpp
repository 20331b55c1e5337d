#include "app/core/secrets/keychainjobs.h"

namespace muster {
namespace {

class KeychainSecretStore final : public SecretStore
{
public:
    KeychainSecretStore(QString service, std::chrono::milliseconds timeLimit)
        : m_service(std::move(service)), m_timeLimit(timeLimit)
    {
    }

    std::unique_ptr<SecretJob> read(const QString& key) override
    {
        return std::make_unique<KeychainReadJob>(entry(key));
    }

    std::unique_ptr<SecretJob> write(const QString& key, const Secret& value) override
    {
        return std::make_unique<KeychainWriteJob>(entry(key), value);
    }

    std::unique_ptr<SecretJob> remove(const QString& key) override
    {
        return std::make_unique<KeychainRemoveJob>(entry(key));
    }

private:
    [[nodiscard]] KeychainEntry entry(const QString& key) const { return {m_service, key, m_timeLimit}; }

    QString m_service;
    std::chrono::milliseconds m_timeLimit;
};

} // namespace

std::unique_ptr<SecretStore> makeKeychainSecretStore(const QString& service, std::chrono::milliseconds timeLimit)
{
    return std::make_unique<KeychainSecretStore>(service, timeLimit);
}

} // namespace muster
