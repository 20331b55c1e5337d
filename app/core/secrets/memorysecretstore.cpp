#include "app/core/secrets/secretstore.h"

#include <QHash>

#include <functional>

namespace muster {
namespace {

class MemoryJob final : public SecretJob
{
public:
    explicit MemoryJob(std::function<Secret()> work) : m_work(std::move(work)) {}

protected:
    void run() override
    {
        m_result = m_work();
        finish();
    }

private:
    std::function<Secret()> m_work;
};

class MemorySecretStore final : public SecretStore
{
public:
    std::unique_ptr<SecretJob> read(const QString& key) override
    {
        return std::make_unique<MemoryJob>([this, key] { return m_values.value(key); });
    }

    std::unique_ptr<SecretJob> write(const QString& key, const Secret& value) override
    {
        return std::make_unique<MemoryJob>([this, key, value] {
            m_values.insert(key, value);
            return value;
        });
    }

    std::unique_ptr<SecretJob> remove(const QString& key) override
    {
        return std::make_unique<MemoryJob>([this, key] {
            m_values.remove(key);
            return Secret();
        });
    }

private:
    QHash<QString, Secret> m_values;
};

} // namespace

std::unique_ptr<SecretStore> makeMemorySecretStore()
{
    return std::make_unique<MemorySecretStore>();
}

} // namespace muster
