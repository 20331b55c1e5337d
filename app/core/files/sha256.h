#pragma once

#include <QString>

#include <cstddef>
#include <memory>
#include <span>

struct evp_md_ctx_st;

namespace muster {

/// SHA-256 of a stream, by OpenSSL, which uses the processor's own instructions (about six times as fast here as
/// QCryptographicHash of Qt 6.4). Thread: any, one at a time.
class Sha256
{
public:
    Sha256();
    void add(std::span<const std::byte> bytes);
    /// Lower-case hex; ends the computation.
    [[nodiscard]] QString hex();

    /// Frees what OpenSSL keeps for the calling thread. For threads of a pool, which can outlive OpenSSL's own clean-up
    /// at the end of the program; no object of this thread may be in use.
    static void releaseThread();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace muster
