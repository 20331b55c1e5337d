#include "app/demo/demonames.h"

namespace muster::demo {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kGiven[] = {"Ada",   "Ben",     "Clara", "David", "Emma",   "Felix",  "Grace", "Henry",
                                       "Iris",  "Jonas",   "Karin", "Liam",  "Maria",  "Noah",   "Olive", "Peter",
                                       "Quinn", "Rosa",    "Simon", "Tessa", "Ursula", "Victor", "Wendy", "Xavier",
                                       "Yara",  "Zachary", "Anna",  "Bruno", "Celia",  "Daniel"};

constexpr std::string_view kFamily[] = {
    "Abbott", "Baker",  "Carter", "Dixon", "Ellis", "Fischer", "Garcia", "Hansen", "Ivanova", "Jensen",
    "Keller", "Larsen", "Meyer",  "Novak", "Olsen", "Parker",  "Quist",  "Rossi",  "Silva",   "Tanner",
    "Ullman", "Vogel",  "Walsh",  "Xu",    "Young", "Zimmer",  "Archer", "Becker", "Conti",   "Duarte"};

constexpr PersonName kWorld[] = {
    {"Zoë", "Brontë"},        {"José", "Núñez"},
    {"Jürgen", "Groß"},       {"Søren", "Ångström"},
    {"Łukasz", "Żółkiewski"}, {"İpek", "Yıldız"},
    {"Nguyễn Thị", "Hằng"},   {"Zoe\u0308", "Cafe\u0301"},
    {"Ольга", "Щербакова"},   {"Δημήτρης", "Παπαδόπουλος"},
    {"محمد", "العربي"},       {"שירה", "כהן"},
    {"अनन्या", "शर्मा"},        {"ธนา", "วงศ์สวัสดิ์"},
    {"小龍", "李"},           {"さくら", "髙橋"},
    {"민준", "김"},           {"Նարե", "Սարգսյան"},
    {"ნინო", "ბერიძე"},       {"👩🏽‍🚀 Mae", "🚀"},
    {"𝒜lice", "𠮷田"},        {"🏴󠁧󠁢󠁳󠁣󠁴󠁿 Isla", "MacLeod"},
};

constexpr std::string_view kAwkward[] = {
    "Pat \"The Hat\" O\"Hara"sv,
    "=1+1"sv,
    "+49 30 1234567"sv,
    "-Minus First"sv,
    "@handle"sv,
    "\tTab First"sv,
    "=HYPERLINK(\"https://example.com\",\"open\")"sv,
    "Line\nBreak"sv,
    "Carriage\r\nReturn"sv,
    "\r=2+3"sv,
    "first\n=cmd"sv,
    "'tHooft"sv,
    "''Two Apostrophes"sv,
    "Comma, Inc."sv,
    "Semi;colon"sv,
    "Pipe|Back\\slash"sv,
    "007"sv,
    "00042"sv,
    "12345678901234567890"sv,
    "1e10"sv,
    "true"sv,
    "null"sv,
    "NaN"sv,
    " leading and trailing "sv,
    ""sv,
    "\""sv,
    "\"\""sv,
    "'"sv,
    "2024-02-30T25:61:00.000Z"sv,
    "2024-05-06T07:08:09.000Z"sv,
    "\u202eRight to left override"sv,
    "\ufeffByte order mark"sv,
    "Line\u2028Separator"sv,
    "Control\u0001Character"sv,
    "Zero\u200bWidth"sv,
    "<script>alert(1)</script>"sv,
    "../../etc/passwd"sv,
    "Robert'); DROP TABLE users;--"sv,
    "%s%n {0} ${name}"sv,
    "Z̸̢͓a̵͈l̶͎g̷͕o̴͖"sv,
    "A name that goes on and on so that a column grows wider than any window would like it to be, and then some more, "
    "because somebody pasted the whole of their letterhead into the field for the name and nobody ever checked it"sv,
};

constexpr std::string_view kCities[] = {"Berlin",    "São Paulo", "Zürich",   "東京",   "New York, NY", "Québec",
                                        "Reykjavík", "القاهرة",   "Montréal", "Kraków", "Wellington",   "L’Aquila"};

constexpr std::string_view kCompanies[] = {"Northwind",         "Contoso",        "Fabrikam \"Labs\"",
                                           "Adventure & Works", "Tailspin; Toys", "=Equal Partners",
                                           "Müller GmbH"};

} // namespace

std::span<const std::string_view> commonGivenNames()
{
    return kGiven;
}
std::span<const std::string_view> commonFamilyNames()
{
    return kFamily;
}
std::span<const PersonName> namesOfTheWorld()
{
    return kWorld;
}
std::span<const std::string_view> awkwardNames()
{
    return kAwkward;
}
std::span<const std::string_view> cities()
{
    return kCities;
}
std::span<const std::string_view> companies()
{
    return kCompanies;
}

} // namespace muster::demo
