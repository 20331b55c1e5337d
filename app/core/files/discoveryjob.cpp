#include "app/core/files/discoveryjob.h"

#include "app/core/files/attributediscovery.h"
#include "app/core/files/csvdiscovery.h"
#include "app/core/files/csvtablemaker.h"
#include "app/core/files/recognisefile.h"
#include "app/core/files/recordsplitter.h"
#include "app/core/files/sourcereader.h"

#include <optional>

namespace muster {
namespace {

/// Takes blocks until enough users were seen.
class Sampler : public RecordSplitter::Receiver
{
public:
    explicit Sampler(int mostUsers) : m_mostUsers(mostUsers) {}
    std::unique_ptr<RecordBlock> freshBlock() override { return std::make_unique<RecordBlock>(); }
    [[nodiscard]] virtual const Discovery& discovery() const = 0;
    [[nodiscard]] int mostUsers() const { return m_mostUsers; }
    [[nodiscard]] bool hasEnough() const { return discovery().users == m_mostUsers; }

private:
    int m_mostUsers;
};

class JsonSampler final : public Sampler
{
public:
    using Sampler::Sampler;
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        const auto records = m_parser.parse(*block);
        if (!records)
            return tl::unexpected(records.error());
        for (const JsonRecord& record : *records) {
            if (hasEnough())
                return fail(ErrorCode::Cancelled);
            m_discovery.add(record);
        }
        return {};
    }
    const Discovery& discovery() const override { return m_discovery.result(); }

private:
    JsonRecordParser m_parser;
    AttributeDiscovery m_discovery;
};

class CsvSampler final : public Sampler
{
public:
    CsvSampler(ContentKind kind, int mostUsers) : Sampler(mostUsers), m_kind(kind) {}
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        if (block->records.empty())
            return {}; // the header may not be known yet
        if (auto made = takeHeader(); !made)
            return made;
        if (hasEnough())
            return fail(ErrorCode::Cancelled);
        const auto table = m_maker->rows(*block, {});
        if (!table)
            return tl::unexpected(table.error());
        m_discovery->add(*table, mostUsers());
        return {};
    }
    const Discovery& discovery() const override { return m_discovery ? m_discovery->result() : m_nothing; }
    /// Where the header comes from.
    void setSplitter(const RecordSplitter& splitter) { m_splitter = &splitter; }

private:
    Result<void> takeHeader()
    {
        if (m_maker)
            return {};
        auto maker = CsvTableMaker::create(m_splitter->header(), m_kind);
        if (!maker)
            return tl::unexpected(maker.error());
        m_maker = std::move(*maker);
        m_discovery.emplace(*m_maker);
        return {};
    }

    ContentKind m_kind;
    const RecordSplitter* m_splitter = nullptr;
    std::unique_ptr<CsvTableMaker> m_maker;
    std::optional<CsvDiscovery> m_discovery;
    Discovery m_nothing;
};

/// Tables are dense: a wide file comes in small blocks.
RecordSplitter::Limits limitsOf(ContentKind kind)
{
    RecordSplitter::Limits limits;
    if (exportFormatOf(kind) == ExportFormat::Csv)
        limits.recordsPerBlock = recordsPerTable(kMaxColumns);
    return limits;
}

Result<Discovery> readSample(const QString& path, RecordSplitter& splitter, Sampler& sampler,
                             const std::function<bool()>& goOn)
{
    SourceReader reader(path);
    if (const auto opened = reader.open(); !opened)
        return tl::unexpected(opened.error());
    auto read =
        reader.readAll(splitter, [&goOn](auto) { return goOn() ? Result<void>() : fail(ErrorCode::Cancelled); });
    if (read)
        read = splitter.finish();
    if (!read && !sampler.hasEnough())
        return tl::unexpected(read.error());
    return sampler.discovery();
}

} // namespace

Result<Discovery> discoverAttributes(const QString& path, int mostUsers, const std::function<bool()>& goOn)
{
    const Result<RecognisedFile> facts = recogniseFile(path);
    if (!facts)
        return tl::unexpected(facts.error());
    if (exportFormatOf(facts->kind) == ExportFormat::Json) {
        JsonSampler sampler(mostUsers);
        RecordSplitter splitter(facts->kind, sampler);
        return readSample(path, splitter, sampler, goOn);
    }
    CsvSampler sampler(facts->kind, mostUsers);
    RecordSplitter splitter(facts->kind, sampler, limitsOf(facts->kind));
    sampler.setSplitter(splitter);
    return readSample(path, splitter, sampler, goOn);
}

DiscoveryJob::DiscoveryJob(const QString& path, int mostUsers, QObject* parent)
    : PooledJob(
          *QThreadPool::globalInstance(),
          [path, mostUsers](Promise& promise) {
              return discoverAttributes(path, mostUsers, [&promise] { return !promise.isCanceled(); });
          },
          parent)
{
}

} // namespace muster
