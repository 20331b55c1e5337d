#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

#include <tl/expected.hpp>

namespace muster {

/// Everything that can go wrong, as one flat list. The words for people are made in userMessage() only.
enum class ErrorCode {
    Cancelled,      ///< the user ended it; not shown as a failure
    InvalidRequest, ///< a form or command line that cannot be carried out; detail is a sentence for the user

    // network
    HostNotFound,
    NetworkUnreachable, ///< connection refused, no route
    NetworkTimeout,     ///< no byte for the configured time
    ConnectionLost,     ///< cut while data was flowing
    TlsFailed,
    ProxyFailed,
    ProxyAuthenticationRequired,
    ResponseTooLarge,
    ResponseInvalid, ///< not the JSON that the API documents
    RedirectRefused, ///< subject: the host it pointed to

    // signing in
    CredentialsMissing,   ///< nothing stored for this tenant
    CredentialsRefused,   ///< wrong client id or secret, or a token that is not accepted
    TokenExpired,         ///< a pasted token; cannot be renewed
    GrantTypeNotAllowed,  ///< the application may not use client_credentials
    ApiNotAuthorized,     ///< the application has no grant for the Management API
    PrivateKeyUnreadable, ///< not a private key in PEM form; subject: the path, if it came from a file
    PrivateKeyEncrypted,  ///< protected by a passphrase
    PrivateKeyTooShort,   ///< less than 2048 bits
    PrivateKeyNotRsa,
    ScopeMissing, ///< subject: the scope
    Forbidden,    ///< any other 403

    // Management API
    RequestRejected, ///< 400, 413: detail is the service's sentence
    NotFound,
    RateLimited, ///< retryAfter says how long
    ServerError, ///< 5xx
    UnexpectedStatus,
    SubmitUnclear, ///< the export may or may not have been created; never repeated without the user

    // the job at Auth0
    JobFailed,   ///< detail: status_details, verbatim
    JobGone,     ///< 404 or "expired": the data is deleted after 24 hours
    JobTimedOut, ///< not finished after 8 hours; can be watched further
    LinkExpired,
    LinkInvalid, ///< a location that must not be followed

    // disk
    FolderMissing, ///< subject: the path, as in all of this group
    PathTooLong,
    FolderNotWritable,
    DiskFull,
    FileExists,
    FileReadFailed,
    FileWriteFailed,

    // data
    DownloadTruncated,
    DownloadCorrupt,
    ContentNotRecognised, ///< neither JSON lines, nor a JSON array, nor CSV; subject: the path
    RecordInvalid,        ///< a record that is not JSON or not CSV; detail: where and what
    TooManyColumns,       ///< more than a table can have
    NotImportable,        ///< an import file cannot be made of this export; detail: why

    // this computer
    DatabaseFailed,
    DatabaseBusy,
    KeychainUnavailable,
    KeychainFailed,
    OutOfMemory,
    Internal,
};

/// A failure as a value. Never holds a secret, a token, a link or user data.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail{};   ///< the other side's own words (service, Qt, operating system); may be empty; not translated
    QString subject{};  ///< what it is about: a scope, a path, a host; may be empty
    int httpStatus = 0; ///< 0 when no answer arrived
    std::optional<std::chrono::seconds> retryAfter = std::nullopt; ///< how long the service asked to wait

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure: `return fail(ErrorCode::DiskFull, path);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(subject)});
}

/// The stable name of a code, as in `--json` output and the database ("DiskFull"), and back.
[[nodiscard]] QString errorName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorCodeFromName(QStringView name);

} // namespace muster

Q_DECLARE_METATYPE(muster::Error)
