// Times the steps from JSON records and from Auth0's CSV to rows of CSV in memory, on made-up users, on one thread.
// Usage: muster_tablesbench [MEGABYTES]
#include "app/core/files/csvformat.h"
#include "app/core/files/csvrewriter.h"
#include "app/core/files/csvtablemaker.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/jsontablemaker.h"
#include "app/core/files/recordblock.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <random>

namespace {

using namespace muster;

constexpr std::size_t kBlockBytes = std::size_t{512} * 1024;
constexpr std::size_t kMegabyte = 1'000'000;
constexpr int kRuns = 15;

std::string user(std::mt19937& random)
{
    const std::string id = std::to_string(random()) + std::to_string(random());
    const std::string time =
        "\"2026-0" + std::to_string(1 + random() % 9) + "-1" + std::to_string(random() % 10) + "T10:41:07.123Z\"";
    std::string text = R"({"user_id":"auth0|)" + id + R"(","email":"user)" + id + R"(@example.com","email_verified":)" +
                       (random() % 2 ? "true" : "false") + R"(,"name":"Zo\u00eb O'Hara, )" + id.substr(0, 4) +
                       R"(","nickname":"zoe","given_name":"Zoe","family_name":"Ohara",)" +
                       R"("picture":"https://s.gravatar.com/avatar/)" + id +
                       R"(?s=480&r=pg&d=https%3A%2F%2Fcdn.example.com%2Fzo.png",)" + R"("created_at":)" + time +
                       R"(,"updated_at":)" + time + R"(,"last_login":)" + time +
                       R"(,"last_ip":"203.0.113.17","logins_count":)" + std::to_string(random() % 500);
    if (random() % 3 == 0)
        text += R"(,"blocked":true)";
    if (random() % 4 == 0)
        text += R"(,"phone_number":"+49301234567","phone_verified":true)";
    text +=
        R"(,"identities":[{"connection":"Username-Password-Authentication","user_id":")" + id +
        R"(","provider":"auth0","isSocial":false}],)" +
        R"("user_metadata":{"plan":"pro","locale":"de-DE","marketing":true,"address":{"street":"Hauptstra\u00dfe 1","city":"Berlin","zip":"01069"}},)" +
        R"("app_metadata":{"roles":["admin","editor"],"stripe_id":"cus_)" + id +
        R"(","limits":{"seats":25,"storage":10737418240},"flags":{"beta":false,"sso":true}}})";
    return text;
}

std::string auth0Row(std::mt19937& random)
{
    const std::string id = std::to_string(random()) + std::to_string(random());
    return "\"'auth0|" + id + "\",\"'user" + id + "@example.com\",true,\"'Zoe \"\"Z\"\" O'Hara, " + id.substr(0, 4) +
           "\",\"'zoe\",\"'https://s.gravatar.com/avatar/" + id +
           "?s=480&r=pg\",2026-01-01T10:41:07.123Z,2026-01-01T10:41:07.123Z,203,,\"'203.0.113.17\","
           "\"'Username-Password-Authentication\",\"'de-DE\",\"'pro\"";
}

std::vector<RecordBlock> blocksOf(std::size_t bytes, const std::function<std::string(std::mt19937&)>& record)
{
    std::mt19937 random(1);
    std::vector<RecordBlock> blocks;
    for (std::size_t made = 0; made < bytes; made += blocks.back().bytes.size()) {
        RecordBlock& block = blocks.emplace_back();
        while (block.bytes.size() < kBlockBytes) {
            const std::string text = record(random);
            block.records.push_back(
                {static_cast<std::uint32_t>(block.bytes.size()), static_cast<std::uint32_t>(text.size())});
            block.bytes.append(text).push_back('\n');
        }
        block.bytes.reserve(block.bytes.size() + RecordBlock::kPadding);
    }
    return blocks;
}

/// Prints MB/s. Of each block the fastest of several runs counts, so that other programs disturb little.
void report(const std::string& what, const std::vector<RecordBlock>& blocks,
            const std::function<void(const RecordBlock&)>& step)
{
    double seconds = 0;
    double bytes = 0;
    for (const RecordBlock& block : blocks) {
        qint64 fastest = std::numeric_limits<qint64>::max();
        for (int run = 0; run < kRuns; ++run) {
            QElapsedTimer timer;
            timer.start();
            step(block);
            fastest = std::min(fastest, timer.nsecsElapsed());
        }
        seconds += static_cast<double>(fastest) / 1e9;
        bytes += static_cast<double>(block.bytes.size());
    }
    std::printf("%-44s %8.0f MB/s\n", what.c_str(), bytes / 1e6 / seconds);
}

std::size_t rowsOf(const CsvFormat& format, const TableBlock& table)
{
    std::string text;
    std::size_t size = 0;
    text.reserve(2 * kBlockBytes);
    for (std::size_t row = 0; row < table.rows(); ++row)
        format.appendRow(table.row(row), text);
    size += text.size();
    return size;
}

void benchTables(const char* name, const std::vector<RecordBlock>& blocks, const TableMaker& maker, bool isJson)
{
    const CsvFormat csv(OutputFormat::Csv, {});
    const CsvFormat excel(OutputFormat::ExcelCsv, {});
    JsonRecordParser parser;
    const auto recordsOf = [&](const RecordBlock& block) {
        return isJson ? parser.parse(block).value() : std::span<const JsonRecord>();
    };
    const auto label = [name](const char* step) { return std::string(name) + ", " + step; };
    std::size_t columns = maker.headers().size();
    std::printf("%s: %zu columns\n", name, columns);
    if (isJson)
        report(label("parse"), blocks, [&](const RecordBlock& block) { (void)recordsOf(block); });
    if (isJson) {
        report(label("parse + find columns"), blocks, [&](const RecordBlock& block) {
            ColumnSet set(ArrayStyle::JsonText, {});
            for (const JsonRecord& record : recordsOf(block))
                (void)set.add(record);
        });
    }
    report(label("parse + rows"), blocks, [&](const RecordBlock& block) { (void)maker.rows(block, recordsOf(block)); });
    std::size_t bytes = 0;
    report(label("parse + rows + csv"), blocks,
           [&](const RecordBlock& block) { bytes += rowsOf(csv, *maker.rows(block, recordsOf(block))); });
    report(label("parse + rows + excel-csv"), blocks,
           [&](const RecordBlock& block) { bytes += rowsOf(excel, *maker.rows(block, recordsOf(block))); });
    if (bytes == 0)
        std::printf("nothing was written\n");
}

} // namespace

int main(int argc, char* argv[])
{
    const std::size_t bytes = kMegabyte * static_cast<std::size_t>(argc > 1 ? std::atoi(argv[1]) : 50);
    {
        const std::vector<RecordBlock> blocks = blocksOf(bytes, user);
        std::printf("bytes a user: %zu\n", blocks[0].bytes.size() / blocks[0].records.size());
        ColumnSet set(ArrayStyle::JsonText, {});
        JsonRecordParser parser;
        const std::span<const JsonRecord> records = parser.parse(blocks.front()).value();
        for (const JsonRecord& record : records)
            (void)set.add(record);
        benchTables("JSON", blocks, **JsonTableMaker::create(std::move(set)), true);
    }
    const std::vector<RecordBlock> blocks = blocksOf(bytes, auth0Row);
    const auto maker = CsvTableMaker::create("a,b,c,d,e,f,g,h,i,j,k,l,m,n", ContentKind::Auth0Csv);
    benchTables("Auth0 CSV", blocks, **maker, false);
    const CsvRewriter rewriter(**maker, 0, 1);
    report("Auth0 CSV, rewritten as csv", blocks, [&](const RecordBlock& block) { (void)rewriter.rewrite(block); });
    return 0;
}
