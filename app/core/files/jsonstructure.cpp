#include "app/core/files/jsonstructure.h"

#include <algorithm>

#include <simdjson.h>

namespace muster {
namespace {

constexpr std::size_t kSmallestCapacity = std::size_t{64} * 1024;
constexpr std::size_t kLargestKept = std::size_t{1} * 1024 * 1024; // what a huge text needed is given back
constexpr std::size_t kDepth = 1;                                  // belongs to the second stage, which is not used

} // namespace

struct JsonStructure::State
{
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    std::size_t capacity = 0;

    bool reserve(std::size_t size);
};

bool JsonStructure::State::reserve(std::size_t size)
{
    if (parser && size <= capacity && (capacity <= kLargestKept || capacity <= 2 * size))
        return true;
    capacity = std::max(size > kLargestKept ? size : size + size / 2, kSmallestCapacity);
    parser.reset();
    return simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, kDepth, parser) ==
           simdjson::SUCCESS;
}

JsonStructure::JsonStructure() : m_state(std::make_unique<State>()) {}
JsonStructure::~JsonStructure() = default;

JsonStructure::Fault JsonStructure::find(std::string_view text)
{
    if (!m_state->reserve(text.size()))
        return Fault::TooLarge;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    switch (m_state->parser->stage1(bytes, text.size(), simdjson::stage1_mode::regular)) {
    case simdjson::SUCCESS:
        return Fault::None;
    case simdjson::EMPTY:
        m_state->parser->n_structural_indexes = 0;
        return Fault::None;
    case simdjson::UNCLOSED_STRING:
        return Fault::OpenText;
    case simdjson::UNESCAPED_CHARS:
        return Fault::ControlCharacter;
    case simdjson::UTF8_ERROR:
        return Fault::Utf8;
    default:
        return Fault::TooLarge;
    }
}

std::span<const std::uint32_t> JsonStructure::tokens() const
{
    if (!m_state->parser)
        return {};
    return {m_state->parser->structural_indexes.get(), m_state->parser->n_structural_indexes};
}

} // namespace muster
