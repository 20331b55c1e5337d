#include "app/core/files/csvdiscovery.h"

#include "app/core/files/attributediscovery.h"
#include "app/core/files/auth0csv.h"
#include "app/core/files/csvtablemaker.h"
#include "app/core/files/utf8.h"

namespace muster {
namespace {

AttributeType typeOf(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Number:
        return AttributeType::Number;
    case Cell::Kind::Boolean:
        return AttributeType::Boolean;
    case Cell::Kind::Date:
        return AttributeType::Date;
    default:
        return isAuth0Time(cell.text) ? AttributeType::Date : AttributeType::Text;
    }
}

} // namespace

CsvDiscovery::CsvDiscovery(const CsvTableMaker& table)
{
    for (std::size_t column = 0; column < table.headers().size(); ++column) {
        const QString path = textOf(table.headers()[column]);
        const bool taken =
            table.isNamed(column) && isFieldPath(path) && m_result.attributes.size() < AttributeDiscovery::kMostPaths;
        m_places.push_back(taken ? m_result.attributes.size() : -1);
        if (taken)
            m_result.attributes.append({path, AttributeType::Text, 0, {}});
    }
}

void CsvDiscovery::add(const TableBlock& table, int mostUsers)
{
    for (std::size_t row = 0; row < table.rows() && m_result.users < mostUsers; ++row) {
        ++m_result.users;
        const std::span<const Cell> cells = table.row(row);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (m_places[column] < 0 || cells[column].text.empty())
                continue;
            DiscoveredAttribute& attribute = m_result.attributes[m_places[column]];
            const AttributeType type = typeOf(cells[column]);
            if (attribute.users == 0) {
                attribute.type = type;
                attribute.example = shortExample(textOf(cells[column].text));
            } else if (type != attribute.type) {
                attribute.type = AttributeType::Text;
            }
            ++attribute.users;
        }
    }
}

} // namespace muster
