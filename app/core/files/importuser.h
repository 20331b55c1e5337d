#pragma once

#include "app/core/files/droppedkeys.h"
#include "app/core/files/importrules.h"
#include "app/core/files/jsonrecord.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// How users show whether the columns of an export carry their own names.
struct ImportSigns
{
    bool hasId = false;      ///< some user has a user_id
    bool hasEmail = false;   ///< some user has an email that is not empty
    std::string renamedId{}; ///< another key that holds what a user_id looks like, such as "auth0|1"; empty: none does

    void add(const ImportSigns& later);
};

/// Makes users of an export into users that Auth0's importer accepts, by copying ranges of their bytes.
///
/// - Keys at the top that the importer does not know are left out and counted, as are keys that it forbids in
///   app_metadata ("app_metadata.blocked").
/// - Of a key that occurs twice the last one goes, as in every common JSON parser; the others are left out.
/// - `null` is not allowed by the schema and says nothing: the key is left out, uncounted.
/// - `auth0|` is taken off the front of user_id once, because the importer puts it there. Other prefixes stay: such a
///   user gets an id like `auth0|google-oauth2|123` in the database connection that it is imported into.
/// - A user that breaks the schema otherwise cannot go, with a reason: no e-mail address, one that is none, a value of
///   another type, password_hash beside custom_password_hash. Nothing in a value is mended.
///
/// Thread: any, one at a time; reuse one for many users.
class ImportUsers
{
public:
    /// A user that is larger than `maxBytes` after all this cannot go.
    explicit ImportUsers(std::size_t maxBytes) : m_maxBytes(maxBytes) {}
    /// Appends the user to `out`; or says in a short English sentence why it cannot go, and leaves `out` alone.
    [[nodiscard]] std::optional<std::string> append(const JsonRecord& user, std::string& out);
    /// Of the users that were appended.
    [[nodiscard]] const DroppedKeyCounts& dropped() const { return m_dropped; }
    /// Of all users, also those that cannot go.
    [[nodiscard]] const ImportSigns& signs() const { return m_signs; }

private:
    struct Member
    {
        std::size_t node = 0;
        std::size_t key = 0; ///< index into importKeys(); beyond them: unknown
    };
    /// For each of importKeys() the node that goes; 0, the user itself: none.
    using Chosen = std::array<std::size_t, kImportKeyCount>;

    [[nodiscard]] Chosen choose(const JsonRecord& user);
    void appendMember(const JsonRecord& user, const Member& member, std::string& out);
    [[nodiscard]] bool isForbidden(const JsonRecord& user, std::size_t node);
    [[nodiscard]] bool hasForbiddenKey(const JsonRecord& user, std::size_t appMetadata);
    void appendWithoutForbiddenKeys(const JsonRecord& user, std::size_t appMetadata, std::string& out);
    void countDropped(const JsonRecord& user, const Chosen& chosen);
    void lookForSigns(const JsonRecord& user, const Chosen& chosen);

    std::size_t m_maxBytes;
    DroppedKeyCounts m_dropped;
    std::vector<Member> m_members;
    ImportSigns m_signs;
    std::string m_scratch;
};

/// The number of bytes at the front of a text's value, behind its quote, that stand for `auth0|`; 0 when it does not
/// begin so. More than six when characters are escaped.
[[nodiscard]] std::size_t databasePrefixLength(std::string_view value);

} // namespace muster
