#include "app/demo/demometadata.h"

#include "app/demo/demonames.h"
#include "app/demo/jointext.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace muster::demo {
namespace {

using Object = DemoValue::Object;
using Array = DemoValue::Array;

constexpr std::int64_t k2026 = 1'767'225'600; // 2026-01-01T00:00:00Z

template <typename List>
std::string_view pick(const List& list, SeededRandom& random)
{
    return list[random.below(list.size())];
}

DemoValue preferences(SeededRandom& random)
{
    constexpr std::array themes{"dark", "light", "system"};
    Object mail{{"weekly", random.chance(50)},
                {"product_news", random.chance(20)},
                {"language", random.chance(30) ? DemoValue() : DemoValue("en-GB")}};
    return Object{{"theme", themes.at(random.below(themes.size()))},
                  {"notifications", Object{{"email", std::move(mail)}, {"sms", random.chance(10)}}}};
}

DemoValue tags(SeededRandom& random)
{
    constexpr std::array words{"vip", "beta", "00123", "=SUM(A1)", "two words", "“quoted”", "naïve"};
    Array items;
    for (std::uint64_t left = random.below(4); left > 0; --left)
        items.emplace_back(words.at(random.below(words.size())));
    return items;
}

DemoValue address(SeededRandom& random)
{
    return Object{
        {"street", "12 Example Street\nBack door"},
        {"city", pick(cities(), random)},
        {"postcode", random.digits(5)},
        {"geo", Array{DemoValue::number(joinText({"52.5", random.digits(4)})), DemoValue::number("-13.25e-1")}}};
}

DemoValue organisation(SeededRandom& random)
{
    return Object{{"name", pick(companies(), random)},
                  {"id", DemoValue::number(joinText({"9007199254740993", random.digits(3)}))},
                  {"unit", Object{{"path", Object{{"level1", Object{{"level2", "core"}}}}}, {"cost.centre", "0815"}}}};
}

} // namespace

DemoValue makeUserMetadata(SeededRandom& random)
{
    Object data;
    if (random.chance(70))
        data.push_back({"preferences", preferences(random)});
    if (random.chance(50))
        data.push_back({"address", address(random)});
    if (random.chance(40))
        data.push_back({"country", random.chance(50) ? "DE" : "BR"});
    if (random.chance(30))
        data.push_back({"newsletter", random.chance(50)});
    if (random.chance(30))
        data.push_back({"employee_number", joinText({"000", random.digits(4)})});
    if (random.chance(20))
        data.push_back({"birthday", isoText(k2026 - std::int64_t(random.below(2'000'000'000)), 0)});
    if (random.chance(10))
        data.push_back({"nickname", DemoValue()});
    return data;
}

DemoValue makeAppMetadata(SeededRandom& random)
{
    constexpr std::array plans{"free", "team", "business", "enterprise"};
    Object data{{"plan", plans.at(random.below(plans.size()))}};
    if (random.chance(60))
        data.push_back({"roles", tags(random)});
    if (random.chance(40))
        data.push_back({"organisation", organisation(random)});
    if (random.chance(40))
        data.push_back({"balance", DemoValue::number(joinText({"-1.", random.digits(2)}))});
    if (random.chance(30))
        data.push_back({"customer_id", DemoValue::number(joinText({"1", random.digits(18)}))});
    if (random.chance(30))
        data.push_back({"migrated", random.chance(50)});
    if (random.chance(10))
        data.push_back({"flags", Object()});
    return data;
}

std::string isoText(std::int64_t seconds, unsigned milliseconds)
{
    using namespace std::chrono;
    const sys_seconds instant{std::chrono::seconds(seconds)};
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    std::array<char, 40> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03uZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()), milliseconds);
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace muster::demo
