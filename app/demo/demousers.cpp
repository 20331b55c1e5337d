#include "app/demo/demousers.h"

#include "app/demo/demometadata.h"
#include "app/demo/demonames.h"
#include "app/demo/jointext.h"

#include <array>

namespace muster::demo {
namespace {

using Object = DemoValue::Object;
using Array = DemoValue::Array;

constexpr std::int64_t k2026 = 1'767'225'600; // 2026-01-01T00:00:00Z; nothing in an export depends on today
constexpr std::int64_t kDay = 86'400;
constexpr std::size_t kAwkwardEvery = 20; // users, at the tenth of each group

// How many in a hundred signed up with each of the usual connections, in their order.
constexpr std::array kShares{45, 20, 15, 6, 7, 3, 2, 2};

struct Identity
{
    std::string given;
    std::string family;
    std::string name;
    std::string nickname;
    std::string email;
};

template <typename List>
const auto& pick(const List& list, SeededRandom& random)
{
    return list[random.below(list.size())];
}

std::string lowerAscii(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
        else if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
    }
    return result.empty() ? std::string("user") : result;
}

Identity makeIdentity(std::size_t index, SeededRandom& random)
{
    Identity identity;
    if (random.chance(25)) {
        const PersonName& person = pick(namesOfTheWorld(), random);
        identity.given = person.given;
        identity.family = person.family;
    } else {
        identity.given = pick(commonGivenNames(), random);
        identity.family = pick(commonFamilyNames(), random);
    }
    const std::size_t awkward = index / kAwkwardEvery;
    identity.name = index % kAwkwardEvery == kAwkwardEvery / 2
                        ? std::string(awkwardNames()[awkward % awkwardNames().size()])
                        : joinText({identity.given, " ", identity.family});
    identity.nickname = lowerAscii(identity.given);
    identity.email = joinText({identity.nickname, ".", lowerAscii(identity.family), ".", std::to_string(index),
                               random.chance(80) ? "@example.com" : "@mail.example.org"});
    return identity;
}

// The part of the user id behind the "|"; the index makes it unique.
std::string localId(const std::string& strategy, const Identity& identity, std::size_t index, SeededRandom& random)
{
    if (strategy == "google-oauth2")
        return joinText({"1", random.digits(10), std::to_string(1'000'000'000 + index)});
    if (strategy == "github")
        return std::to_string(1'000'000 + index);
    if (strategy == "samlp" || strategy == "waad")
        return identity.email;
    std::string counter = std::to_string(index);
    counter.insert(0, 12 - counter.size(), '0');
    return joinText({"65", random.hex(10), counter});
}

bool isSocial(const std::string& strategy)
{
    return strategy == "google-oauth2" || strategy == "github";
}

// Accounts of several providers that were linked to one user.
Array makeIdentities(const std::string& strategy, const std::string& connection, const std::string& id,
                     const Identity& identity, SeededRandom& random)
{
    // A provider's number is a number in the profile of its own identity.
    const bool numeric = strategy == "github";
    Array identities{Object{{"connection", connection},
                            {"user_id", numeric ? DemoValue::number(id) : DemoValue(id)},
                            {"provider", strategy},
                            {"isSocial", isSocial(strategy)}}};
    if (strategy == "auth0" && random.chance(8))
        identities.push_back(Object{{"profileData", Object{{"email", identity.email},
                                                           {"email_verified", true},
                                                           {"name", identity.name},
                                                           {"given_name", identity.given},
                                                           {"family_name", identity.family}}},
                                    {"user_id", joinText({"1", random.digits(20)})},
                                    {"provider", "google-oauth2"},
                                    {"connection", "google-oauth2"},
                                    {"isSocial", true}});
    return identities;
}

void addVisits(Object& profile, std::int64_t created, SeededRandom& random)
{
    const auto until = static_cast<std::uint64_t>(k2026 - created);
    const std::int64_t lastLogin = created + static_cast<std::int64_t>(random.below(until));
    profile.push_back({"updated_at", isoText(lastLogin, 784)});
    if (!random.chance(90))
        return; // never signed in
    profile.push_back({"last_login", isoText(lastLogin, 783)});
    profile.push_back({"last_ip", random.chance(80) ? joinText({"203.0.113.", std::to_string(random.below(255))})
                                                    : joinText({"2001:db8::", random.hex(4)})});
    profile.push_back({"logins_count", DemoValue::number(static_cast<std::int64_t>(1 + random.below(900)))});
}

void addSecurity(Object& profile, const std::string& strategy, std::int64_t created, SeededRandom& random)
{
    if (strategy == "auth0" && random.chance(15))
        profile.push_back({"last_password_reset", isoText(created + kDay, 120)});
    if (random.chance(15)) {
        profile.push_back(
            {"multifactor", random.chance(70) ? Array{"guardian"} : Array{"guardian", "google-authenticator"}});
        profile.push_back({"multifactor_last_modified", isoText(created + 2 * kDay, 5)});
    }
    if (random.chance(4))
        profile.push_back({"blocked", random.chance(80)});
}

/// What a directory brings beside the documented attributes. Drawn from numbers of its own, so that the other values
/// stay what they are.
void addDirectory(Object& profile, const std::string& strategy, const Identity& identity, SeededRandom random)
{
    constexpr std::array departments{"Sales", "Engineering", "Finance", "Support"};
    constexpr std::array cities{"Hamburg", "Łódź", "São Paulo", "大阪"};
    profile.push_back({"department", departments.at(random.below(departments.size()))});
    profile.push_back({"groups", Array{"Everyone", departments.at(random.below(departments.size()))}});
    if (random.chance(60))
        profile.push_back({"mobile", joinText({"+49170", std::to_string(1'000'000 + random.below(8'999'999))})});
    if (strategy != "waad")
        return;
    profile.push_back({"upn", identity.email});
    profile.push_back({"oid", joinText({random.hex(8), "-", random.hex(4), "-4", random.hex(3), "-8", random.hex(3),
                                        "-", random.hex(12)})});
    profile.push_back({"tenantid", "5f0c3b1e-9d27-4c58-8a36-d1e4b7029f6c"});
    profile.push_back({"account_enabled", random.chance(95)});
    if (random.chance(70))
        profile.push_back({"job_title", joinText({"Head of ", departments.at(random.below(departments.size()))})});
    if (random.chance(50))
        profile.push_back({"city", cities.at(random.below(cities.size()))});
}

} // namespace

DemoUsers::DemoUsers(quint64 seed, const QVector<Connection>& connections) : m_seed(seed)
{
    for (const Connection& connection : connections)
        m_sources.push_back({connection.name.toStdString(), connection.strategy.toStdString()});
}

std::size_t DemoUsers::connectionOf(std::size_t index) const
{
    auto place = static_cast<int>(SeededRandom(SeededRandom::mix(m_seed) ^ (index * 2 + 1)).below(100));
    for (std::size_t i = 0; i < kShares.size(); ++i) {
        place -= kShares.at(i);
        if (place < 0)
            return i;
    }
    return 0;
}

DemoValue DemoUsers::profile(std::size_t index) const
{
    SeededRandom random(SeededRandom::mix(m_seed) ^ SeededRandom::mix(index * 2));
    const auto& [connection, strategy] = m_sources.at(connectionOf(index));
    const Identity identity = makeIdentity(index, random);
    const std::string id = localId(strategy, identity, index, random);
    const std::int64_t created = k2026 - kDay - static_cast<std::int64_t>(random.below(2000 * kDay));

    Object profile{{"created_at", isoText(created, static_cast<unsigned>(random.below(1000)))}};
    profile.reserve(24);
    if (strategy == "sms") {
        profile.push_back({"phone_number", joinText({"+4930", std::to_string(10'000'000 + index)})});
        profile.push_back({"phone_verified", true});
    } else {
        profile.push_back({"email", identity.email});
        profile.push_back({"email_verified", random.chance(85)});
    }
    if (random.chance(90)) {
        profile.push_back({"family_name", identity.family});
        profile.push_back({"given_name", identity.given});
    }
    profile.push_back({"identities", makeIdentities(strategy, connection, id, identity, random)});
    profile.push_back({"name", identity.name});
    profile.push_back({"nickname", identity.nickname});
    profile.push_back(
        {"picture", joinText({"https://cdn.example.com/avatars/", identity.nickname.substr(0, 2), ".png"})});
    addVisits(profile, created, random);
    const bool enterprise = strategy == "samlp" || strategy == "waad";
    profile.push_back(
        {"user_id", enterprise ? joinText({strategy, "|", connection, "|", id}) : joinText({strategy, "|", id})});
    if (random.chance(80))
        profile.push_back({"user_metadata", makeUserMetadata(random)});
    if (strategy == "auth0" && random.chance(30))
        profile.push_back({"username", joinText({identity.nickname, std::to_string(index)})});
    if (random.chance(70))
        profile.push_back({"app_metadata", makeAppMetadata(random)});
    addSecurity(profile, strategy, created, random);
    if (enterprise)
        addDirectory(profile, strategy, identity,
                     SeededRandom(SeededRandom::mix(m_seed + 1) ^ SeededRandom::mix(index)));
    return profile;
}

} // namespace muster::demo
