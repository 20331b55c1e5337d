#pragma once

#include "app/core/files/outputwriter.h"
#include "app/core/files/recordblock.h"

namespace muster {

/// What the formats that change no byte of a user have in common: one file, every user in it.
class CopyWriter : public OutputWriter
{
public:
    [[nodiscard]] bool needsRecords() const override { return false; }
    [[nodiscard]] Result<void> finish(qint64 users) override;
    [[nodiscard]] Result<QVector<SavedFile>> commit(int firstNumber) override;

protected:
    CopyWriter(OutputFormat format, OutputFile file) : m_file(std::move(file)), m_format(format) {}
    OutputFile m_file;

private:
    OutputFormat m_format;
    qint64 m_users = 0;
};

/// OutputFormat::Raw: the download byte for byte, whether it is compressed or not.
class RawWriter final : public CopyWriter
{
public:
    explicit RawWriter(OutputFile file) : CopyWriter(OutputFormat::Raw, std::move(file)) {}
    [[nodiscard]] Result<void> feedRaw(std::span<const std::byte> bytes) override { return m_file.write(bytes); }
};

/// OutputFormat::Plain: the decompressed content byte for byte.
class PlainWriter final : public CopyWriter
{
public:
    explicit PlainWriter(OutputFile file) : CopyWriter(OutputFormat::Plain, std::move(file)) {}
    [[nodiscard]] Result<void> append(std::unique_ptr<RenderedBlock>, const RecordBlock& block) override
    {
        return m_file.write(std::as_bytes(std::span(block.bytes)));
    }
};

} // namespace muster
