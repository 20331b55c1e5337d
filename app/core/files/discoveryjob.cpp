#include "app/core/files/discoveryjob.h"

#include "app/core/files/attributediscovery.h"
#include "app/core/files/recognisefile.h"
#include "app/core/files/recordsplitter.h"
#include "app/core/files/sourcereader.h"

namespace muster {
namespace {

/// Takes blocks until enough users were seen.
class Sampler final : public RecordSplitter::Receiver
{
public:
    explicit Sampler(int mostUsers) : m_mostUsers(mostUsers) {}
    std::unique_ptr<RecordBlock> freshBlock() override { return std::make_unique<RecordBlock>(); }
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        const auto records = m_parser.parse(*block);
        if (!records)
            return tl::unexpected(records.error());
        for (const JsonRecord& record : *records) {
            if (m_discovery.result().users == m_mostUsers)
                return fail(ErrorCode::Cancelled);
            m_discovery.add(record);
        }
        return {};
    }
    [[nodiscard]] bool hasEnough() const { return m_discovery.result().users == m_mostUsers; }
    [[nodiscard]] const Discovery& discovery() const { return m_discovery.result(); }

private:
    int m_mostUsers;
    JsonRecordParser m_parser;
    AttributeDiscovery m_discovery;
};

} // namespace

Result<Discovery> discoverAttributes(const QString& path, int mostUsers, const std::function<bool()>& goOn)
{
    const Result<RecognisedFile> facts = recogniseFile(path);
    if (!facts)
        return tl::unexpected(facts.error());
    if (exportFormatOf(facts->kind) != ExportFormat::Json)
        return fail(ErrorCode::ContentNotRecognised, path);
    SourceReader reader(path);
    if (const auto opened = reader.open(); !opened)
        return tl::unexpected(opened.error());
    Sampler sampler(mostUsers);
    RecordSplitter splitter(facts->kind, sampler);
    auto read =
        reader.readAll(splitter, [&goOn](auto) { return goOn() ? Result<void>() : fail(ErrorCode::Cancelled); });
    if (read)
        read = splitter.finish();
    if (!read && !sampler.hasEnough())
        return tl::unexpected(read.error());
    return sampler.discovery();
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
