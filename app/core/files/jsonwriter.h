#pragma once

#include "app/core/files/copywriter.h"

namespace muster {

/// OutputFormat::Json, of JSON: one array, a user a line. The bytes of each record are copied.
class JsonWriter final : public CopyWriter
{
public:
    explicit JsonWriter(OutputFile file) : CopyWriter(OutputFormat::Json, std::move(file)) {}
    [[nodiscard]] Result<void> append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock& block) override;
    [[nodiscard]] Result<void> finish(qint64 users) override;

private:
    bool m_hasUsers = false;
};

} // namespace muster
