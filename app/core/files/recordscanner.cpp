#include "app/core/files/recordscanner.h"

#include "app/core/files/arrayscanner.h"
#include "app/core/files/linescanner.h"

namespace muster {

void RecordScanner::release(std::size_t count)
{
    m_scanned -= count;
    m_settled -= count;
}

std::unique_ptr<RecordScanner> makeRecordScanner(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Ndjson:
        return std::make_unique<LineScanner>();
    case ContentKind::JsonArray:
        return std::make_unique<ArrayScanner>();
    case ContentKind::Auth0Csv:
    case ContentKind::Csv:
        break;
    }
    return std::make_unique<CsvScanner>(kind == ContentKind::Auth0Csv);
}

} // namespace muster
