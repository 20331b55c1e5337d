#pragma once

#include "app/core/files/importparts.h"
#include "app/core/files/importuser.h"
#include "app/core/files/outputwriter.h"

#include <map>
#include <memory>

namespace muster {

/// What Auth0's importer takes at most, below its 500 KB (512,000 bytes).
inline constexpr std::size_t kImportPartBytes = 500'000;

/// OutputFormat::Import, of JSON: what ImportUsers makes of each user, in ImportParts. A user that cannot go becomes a
/// line of the rejected file: {"reason":"…","record":N,"user":…} with the number of its record from 1 on and its bytes;
/// line breaks between its values become spaces. report() tells how many were rejected and which keys were dropped.
/// Whether an export of known fields can be imported at all (importObstacle()) has been decided before.
class ImportWriter final : public OutputWriter
{
public:
    /// Errors as AtomicFile::create(). `partBytes` is smaller in tests only.
    [[nodiscard]] static Result<std::unique_ptr<OutputWriter>> create(const OutputTarget& target,
                                                                      std::size_t partBytes = kImportPartBytes);

    [[nodiscard]] Result<std::unique_ptr<RenderedBlock>> render(const BlockView& view) const override;
    [[nodiscard]] Result<void> append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock& block) override;
    void report(ResultReport& report) const override;
    [[nodiscard]] std::optional<QString> obstacle() const override;
    [[nodiscard]] Result<void> finish(qint64 users) override;
    [[nodiscard]] int firstFreeNumber(int firstNumber) const override { return m_parts.firstFreeNumber(firstNumber); }
    [[nodiscard]] Result<QVector<SavedFile>> commit(int firstNumber) override;

private:
    ImportWriter(ImportParts parts, std::size_t partBytes) : m_parts(std::move(parts)), m_partBytes(partBytes) {}

    ImportParts m_parts;
    std::size_t m_partBytes;
    qint64 m_rejected = 0;
    bool m_hasAccepted = false; ///< some user
    ImportSigns m_signs;
    std::map<std::string, qint64> m_dropped; ///< by name; at most kMaxDroppedKeys
};

/// Names of dropped keys that are counted; a file with more of them is no export, and memory has a limit.
inline constexpr std::size_t kMaxDroppedKeys = 1'000;

} // namespace muster
