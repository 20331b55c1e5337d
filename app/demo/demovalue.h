#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace muster::demo {

/// A JSON value that keeps what a JSON library would not: the order of keys and the digits of a number.
/// Texts are UTF-8.
class DemoValue
{
public:
    struct Member;
    using Array = std::vector<DemoValue>;
    using Object = std::vector<Member>;

    // Defined where Member is complete.
    DemoValue(); ///< null
    DemoValue(bool value);
    DemoValue(std::string text);
    DemoValue(std::string_view text);
    DemoValue(const char* text);
    DemoValue(Array items);
    DemoValue(Object members);
    DemoValue(const DemoValue& other);
    DemoValue(DemoValue&& other) noexcept;
    DemoValue& operator=(const DemoValue& other);
    DemoValue& operator=(DemoValue&& other) noexcept;
    ~DemoValue();
    /// A number, by its JSON digits, of any size.
    [[nodiscard]] static DemoValue number(std::string digits);
    [[nodiscard]] static DemoValue number(std::int64_t value) { return number(std::to_string(value)); }

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&m_value); }

    /// The value of a key, of an index; nullptr when there is none.
    [[nodiscard]] const DemoValue* find(std::string_view key) const;
    [[nodiscard]] const DemoValue* at(std::size_t index) const;

    /// The value of a key, of an index, to be set; turns the value into an object, an array, and adds what is missing.
    DemoValue& member(std::string_view key);
    DemoValue& item(std::size_t index);

    /// Appends the value as JSON without white space.
    void write(std::string& out) const;

private:
    struct Number
    {
        std::string digits;
    };
    std::variant<std::monostate, bool, Number, std::string, Array, Object> m_value;
};

struct DemoValue::Member
{
    std::string key;
    DemoValue value;
};

} // namespace muster::demo
