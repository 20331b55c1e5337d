#include "app/core/files/importuser.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/shortname.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::string_view kDatabasePrefix = "auth0|";
constexpr std::string_view kEmptyText = "\"\"";
constexpr std::size_t kUnicodeEscape = 6; // \uXXXX

std::size_t keyIndex(std::string_view name)
{
    const ImportKeys& all = importKeys();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const ImportRule::Member& key) { return isSameText(key.name, name); });
    return static_cast<std::size_t>(found - all.begin());
}

/// The keys that are treated in their own way, as indexes into importKeys().
struct SpecialKeys
{
    std::size_t userId = keyIndex("user_id");
    std::size_t email = keyIndex("email");
    std::size_t appMetadata = keyIndex("app_metadata");
    std::size_t passwordHash = keyIndex("password_hash");
    std::size_t customHash = keyIndex("custom_password_hash");
};

const SpecialKeys& keys()
{
    static const SpecialKeys special;
    return special;
}

/// A text with the provider in front of its id, as all user_ids are.
bool beginsLikeAnId(std::string_view value)
{
    constexpr std::string_view kProviders[] = {"auth0", "google-oauth2", "email", "sms",   "samlp",    "waad",
                                               "oidc",  "okta",          "adfs",  "apple", "facebook", "github"};
    const std::size_t end = value.find('|');
    return value.starts_with('"') && end != std::string_view::npos &&
           std::find(std::begin(kProviders), std::end(kProviders), value.substr(1, end - 1)) != std::end(kProviders);
}

/// The key of a member and what stands before its value, with a comma in front of all but the first.
void appendKey(const JsonRecord& user, const JsonNode& member, std::string& out)
{
    if (out.back() != '{')
        out += ',';
    const std::size_t begin = member.keyBegin - 1; // its quote
    out += user.bytes.substr(begin, member.valueBegin - begin);
}

template <typename Nodes>
std::optional<std::string> faultOf(const JsonRecord& user, const Nodes& chosen)
{
    for (std::size_t index = 0; index < kImportKeyCount; ++index) {
        const ImportRule::Member& key = importKeys()[index];
        const std::string name(key.name);
        if (chosen[index] == 0) {
            if (key.required)
                return name + " is missing";
            continue;
        }
        if (auto fault = importFault(user, chosen[index], *key.rule, name))
            return fault;
    }
    if (chosen[keys().passwordHash] != 0 && chosen[keys().customHash] != 0)
        return "password_hash and custom_password_hash exclude each other";
    return std::nullopt;
}

} // namespace

std::optional<std::string> ImportUsers::append(const JsonRecord& user, std::string& out)
{
    const Chosen chosen = choose(user);
    lookForSigns(user, chosen);
    if (auto fault = faultOf(user, chosen))
        return fault;
    const std::size_t begin = out.size();
    out += '{';
    for (const Member& member : m_members) {
        if (member.key < kImportKeyCount && chosen[member.key] == member.node)
            appendMember(user, member, out);
    }
    out += '}';
    if (out.size() - begin > m_maxBytes) {
        out.resize(begin);
        return "the user is too large for an import file";
    }
    countDropped(user, chosen);
    return std::nullopt;
}

ImportUsers::Chosen ImportUsers::choose(const JsonRecord& user)
{
    Chosen chosen{};
    m_members.clear();
    for (std::size_t node = 1; node < user.nodes.size(); node = user.nodes[node].next) {
        const JsonNode& member = user.nodes[node];
        const std::size_t key = keyIndex(jsonText(user.key(member), member.keyEscaped, m_scratch));
        if (key < kImportKeyCount)
            chosen[key] = member.kind == JsonNode::Kind::Null ? 0 : node;
        m_members.push_back({node, key});
    }
    return chosen;
}

void ImportSigns::add(const ImportSigns& later)
{
    hasId = hasId || later.hasId;
    hasEmail = hasEmail || later.hasEmail;
    if (renamedId.empty())
        renamedId = later.renamedId;
}

void ImportUsers::lookForSigns(const JsonRecord& user, const Chosen& chosen)
{
    const std::size_t email = chosen[keys().email];
    m_signs.hasEmail = m_signs.hasEmail || (email != 0 && user.value(user.nodes[email]) != kEmptyText);
    m_signs.hasId = m_signs.hasId || chosen[keys().userId] != 0;
    if (m_signs.hasId || !m_signs.renamedId.empty())
        return;
    const auto isId = [&](const Member& member) {
        return member.key != keys().userId && beginsLikeAnId(user.value(user.nodes[member.node]));
    };
    const auto found = std::find_if(m_members.begin(), m_members.end(), isId);
    if (found != m_members.end())
        m_signs.renamedId = shortName(user.key(user.nodes[found->node]), kReportedNameBytes);
}

void ImportUsers::appendMember(const JsonRecord& user, const Member& member, std::string& out)
{
    const JsonNode& node = user.nodes[member.node];
    appendKey(user, node, out);
    if (member.key == keys().appMetadata && hasForbiddenKey(user, member.node)) {
        appendWithoutForbiddenKeys(user, member.node, out);
    } else if (member.key == keys().userId) {
        const std::string_view value = user.value(node);
        out += '"';
        out += value.substr(1 + databasePrefixLength(value));
    } else {
        out += user.value(node);
    }
}

bool ImportUsers::isForbidden(const JsonRecord& user, std::size_t node)
{
    const JsonNode& member = user.nodes[node];
    return isForbiddenInAppMetadata(jsonText(user.key(member), member.keyEscaped, m_scratch));
}

bool ImportUsers::hasForbiddenKey(const JsonRecord& user, std::size_t appMetadata)
{
    for (std::size_t node = appMetadata + 1; node < user.nodes[appMetadata].next; node = user.nodes[node].next) {
        if (isForbidden(user, node))
            return true;
    }
    return false;
}

void ImportUsers::appendWithoutForbiddenKeys(const JsonRecord& user, std::size_t appMetadata, std::string& out)
{
    out += '{';
    for (std::size_t node = appMetadata + 1; node < user.nodes[appMetadata].next; node = user.nodes[node].next) {
        if (isForbidden(user, node))
            continue;
        appendKey(user, user.nodes[node], out);
        out += user.value(user.nodes[node]);
    }
    out += '}';
}

void ImportUsers::countDropped(const JsonRecord& user, const Chosen& chosen)
{
    const auto drop = [&](std::string_view prefix, std::size_t node) {
        const JsonNode& member = user.nodes[node];
        m_dropped.add(prefix, jsonText(user.key(member), member.keyEscaped, m_scratch));
    };
    m_dropped.nextUser();
    for (const Member& member : m_members) {
        if (member.key >= kImportKeyCount)
            drop({}, member.node);
    }
    const std::size_t appMetadata = chosen[keys().appMetadata];
    for (std::size_t node = appMetadata + 1; appMetadata != 0 && node < user.nodes[appMetadata].next;
         node = user.nodes[node].next) {
        if (isForbidden(user, node))
            drop("app_metadata.", node);
    }
}

std::size_t databasePrefixLength(std::string_view value)
{
    std::string scratch;
    std::size_t length = 0;
    for (const char wanted : kDatabasePrefix) {
        const std::string_view rest = value.substr(1 + length);
        const std::size_t size = rest.starts_with("\\u") ? kUnicodeEscape : 1;
        if (jsonText(rest.substr(0, size), size > 1, scratch) != std::string_view(&wanted, 1))
            return 0;
        length += size;
    }
    return length;
}

} // namespace muster
