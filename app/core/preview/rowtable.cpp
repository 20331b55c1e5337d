#include "app/core/preview/rowtable.h"

#include "app/core/files/csvtablemaker.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/jsontablemaker.h"

#include <QHash>
#include <QMutexLocker>

#include <algorithm>

namespace muster {

Result<std::unique_ptr<RowTable>> RowTable::forCsv(ContentKind kind, std::string_view header)
{
    auto maker = CsvTableMaker::create(header, kind);
    if (!maker)
        return tl::unexpected(maker.error());
    std::unique_ptr<RowTable> table(new RowTable);
    table->setLayout(std::move(*maker));
    return table;
}

Result<std::unique_ptr<RowTable>> RowTable::forJson(const QStringList& requested)
{
    std::unique_ptr<RowTable> table(new RowTable);
    table->m_columns = std::make_unique<ColumnSet>(ArrayStyle::JsonText, requested);
    auto maker = JsonTableMaker::create(ColumnSet(ArrayStyle::JsonText, {})); // names come with the first records
    if (!maker)
        return tl::unexpected(maker.error());
    table->setLayout(std::move(*maker));
    return table;
}

std::shared_ptr<const RowTable::Layout> RowTable::layout() const
{
    const QMutexLocker lock(&m_mutex);
    return m_layout;
}

bool RowTable::learn(std::span<const JsonRecord> records)
{
    const QMutexLocker lock(&m_learning);
    if (!m_columns || m_isFull)
        return false;
    const auto isAdded = [this](const JsonRecord& record) { return m_columns->add(record).has_value(); };
    m_isFull = !std::all_of(records.begin(), records.end(), isAdded);
    if (m_isFull)
        return false;
    auto maker = JsonTableMaker::create(*m_columns);
    m_isFull = !maker;
    return !m_isFull && setLayout(std::move(*maker));
}

/// True if there are new names. Keeps the order of those that are known; one that the maker no longer has stays, empty.
bool RowTable::setLayout(std::shared_ptr<const TableMaker> maker)
{
    const std::shared_ptr<const Layout> before = m_layout ? this->layout() : std::make_shared<Layout>();
    auto layout = std::make_shared<Layout>();
    layout->names = before->names;
    QHash<QString, std::size_t> places;
    for (qsizetype i = 0; i < layout->names.size(); ++i)
        places.insert(layout->names.at(i), static_cast<std::size_t>(i));
    for (const std::string& header : maker->headers()) {
        const QString name = QString::fromStdString(header);
        const auto known = places.constFind(name);
        if (known != places.constEnd()) {
            layout->positions.push_back(*known);
        } else if (layout->names.size() >= kMostColumns) {
            layout->positions.push_back(kHidden);
        } else {
            layout->positions.push_back(static_cast<std::size_t>(layout->names.size()));
            layout->names.append(name);
        }
    }
    layout->maker = std::move(maker);
    const bool isLarger = layout->names.size() > before->names.size();
    const QMutexLocker lock(&m_mutex);
    m_layout = std::move(layout);
    return isLarger;
}

} // namespace muster
