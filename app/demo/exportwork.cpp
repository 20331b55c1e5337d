#include "app/demo/exportwork.h"

#include "app/demo/demousers.h"
#include "app/demo/exportfile.h"
#include "app/demo/userrows.h"

namespace muster::demo {
namespace {

constexpr std::size_t kFlushBytes = 256 * 1024;

bool writeRows(const ExportPlan& plan, ExportWork& work, ExportFile& file)
{
    const DemoUsers users(plan.seed, plan.connections);
    const UserRows rows(plan.order.fields.value_or(defaultExportFields()), plan.order.format);
    std::string buffer;
    rows.writeHeader(buffer);
    qint64 left = plan.order.limit.value_or(plan.users);
    const auto total = static_cast<std::size_t>(plan.users);
    for (std::size_t i = 0; i < total && left > 0; ++i) {
        if (plan.bodyForm == DemoSwitches::BodyForm::TwoMembers && i == total / 2) {
            file.write(buffer);
            buffer.clear();
            file.startMember();
        }
        if (plan.connection && users.connectionOf(i) != *plan.connection)
            continue;
        rows.writeUser(users.profile(i), buffer);
        --left;
        if (buffer.size() < kFlushBytes)
            continue;
        file.write(buffer);
        buffer.clear();
        work.percent = static_cast<int>(i * 100 / total);
        if (work.cancelled)
            return false;
    }
    file.write(buffer);
    return true;
}

} // namespace

void writeExport(const ExportPlan& plan, ExportWork& work)
{
    ExportFile file(plan.path, plan.bodyForm);
    const bool complete = writeRows(plan, work, file);
    const bool written = file.finish();
    work.digest = file.digest();
    work.percent = 100;
    work.state = complete && written ? ExportWork::State::Ready : ExportWork::State::Failed;
}

} // namespace muster::demo
