#include "app/core/files/importrules.h"

#include "app/core/files/bytescan.h"
#include "app/core/files/emailaddress.h"

#include <algorithm>

namespace muster {
namespace {

using Kind = ImportRule::Kind;
using Member = ImportRule::Member;
using namespace std::string_view_literals;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isBase32(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return isUpper(c) || (c >= '2' && c <= '7'); });
}

bool isPhoneNumber(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 16 && text.front() == '+' &&
           std::all_of(text.begin() + 1, text.end(), isDigit);
}

constexpr std::array kAlgorithms{"argon2"sv, "bcrypt"sv, "hmac"sv,   "ldap"sv,   "md4"sv,   "md5"sv,
                                 "sha1"sv,   "sha256"sv, "sha512"sv, "pbkdf2"sv, "scrypt"sv};
constexpr std::array kDigests{"md4"sv,    "md5"sv,    "ripemd160"sv, "sha1"sv,     "sha224"sv,
                              "sha256"sv, "sha384"sv, "sha512"sv,    "whirlpool"sv};
constexpr std::array kEncodings{"base64"sv, "hex"sv, "utf8"sv};
constexpr std::array kPasswordEncodings{"ascii"sv, "utf8"sv, "utf16le"sv, "ucs2"sv, "latin1"sv, "binary"sv};
constexpr std::array kPositions{"prefix"sv, "suffix"sv};

constexpr ImportRule kText;
constexpr ImportRule kBoolean{.kind = Kind::Boolean};
constexpr ImportRule kInteger{.kind = Kind::Integer};
constexpr ImportRule kObject{.kind = Kind::Object};
constexpr ImportRule kEmail{.fits = isEmailAddress};
constexpr ImportRule kEncoding{.allowed = kEncodings};

constexpr ImportRule kAlgorithm{.allowed = kAlgorithms};
constexpr ImportRule kDigest{.allowed = kDigests};
constexpr ImportRule kPosition{.allowed = kPositions};
constexpr ImportRule kPasswordEncoding{.allowed = kPasswordEncodings};
constexpr std::array kKeyMembers{Member{"value", &kText, true}, Member{"encoding", &kEncoding}};
constexpr ImportRule kKey{.kind = Kind::Object, .members = kKeyMembers};
constexpr std::array kHashMembers{Member{"value", &kText}, Member{"encoding", &kEncoding}, Member{"digest", &kDigest},
                                  Member{"key", &kKey}};
constexpr ImportRule kHash{.kind = Kind::Object, .members = kHashMembers};
constexpr std::array kSaltMembers{Member{"value", &kText, true}, Member{"encoding", &kEncoding},
                                  Member{"position", &kPosition}};
constexpr ImportRule kSalt{.kind = Kind::Object, .members = kSaltMembers};
constexpr std::array kPasswordMembers{Member{"encoding", &kPasswordEncoding}};
constexpr ImportRule kPassword{.kind = Kind::Object, .members = kPasswordMembers};
constexpr std::array kCustomHashMembers{
    Member{"algorithm", &kAlgorithm, true}, Member{"hash", &kHash, true},        Member{"salt", &kSalt},
    Member{"password", &kPassword},         Member{"keylen", &kInteger},         Member{"cost", &kInteger},
    Member{"blockSize", &kInteger},         Member{"parallelization", &kInteger}};
constexpr ImportRule kCustomHash{.kind = Kind::Object, .members = kCustomHashMembers, .othersAllowed = false};

constexpr ImportRule kSecret{.fits = isBase32};
constexpr ImportRule kPhone{.fits = isPhoneNumber};
constexpr std::array kTotpMembers{Member{"secret", &kSecret, true}};
constexpr std::array kPhoneMembers{Member{"value", &kPhone, true}};
constexpr std::array kMailMembers{Member{"value", &kEmail, true}};
constexpr ImportRule kTotpFactor{.kind = Kind::Object, .members = kTotpMembers, .othersAllowed = false};
constexpr ImportRule kPhoneFactor{.kind = Kind::Object, .members = kPhoneMembers, .othersAllowed = false};
constexpr ImportRule kMailFactor{.kind = Kind::Object, .members = kMailMembers, .othersAllowed = false};
constexpr std::array kFactorMembers{Member{"totp", &kTotpFactor}, Member{"phone", &kPhoneFactor},
                                    Member{"email", &kMailFactor}};
constexpr ImportRule kFactor{.kind = Kind::Object, .members = kFactorMembers, .othersAllowed = false, .mostMembers = 1};
constexpr ImportRule kFactors{.kind = Kind::Array, .entries = &kFactor, .fewestEntries = 1, .mostEntries = 10};

/// The order is that in which exports carry them most often, so that a search ends early.
constexpr ImportKeys kKeys{{{"email", &kEmail, true},
                            {"user_id", &kText},
                            {"name", &kText},
                            {"nickname", &kText},
                            {"picture", &kText},
                            {"email_verified", &kBoolean},
                            {"given_name", &kText},
                            {"family_name", &kText},
                            {"app_metadata", &kObject},
                            {"user_metadata", &kObject},
                            {"username", &kText},
                            {"blocked", &kBoolean},
                            {"phone_number", &kText},
                            {"phone_verified", &kBoolean},
                            {"password_hash", &kText},
                            {"custom_password_hash", &kCustomHash},
                            {"mfa_factors", &kFactors}}};

constexpr std::array kForbiddenInAppMetadata{
    "__tenant"sv,       "_id"sv,        "blocked"sv,        "clientID"sv,         "created_at"sv,
    "email_verified"sv, "email"sv,      "globalClientID"sv, "global_client_id"sv, "identities"sv,
    "lastIP"sv,         "lastLogin"sv,  "loginsCount"sv,    "metadata"sv,         "multifactor_last_modified"sv,
    "multifactor"sv,    "updated_at"sv, "user_id"sv};

} // namespace

const ImportKeys& importKeys()
{
    return kKeys;
}

bool isForbiddenInAppMetadata(std::string_view key)
{
    return std::any_of(kForbiddenInAppMetadata.begin(), kForbiddenInAppMetadata.end(),
                       [key](std::string_view forbidden) { return isSameText(forbidden, key); });
}

} // namespace muster
