#include "app/core/base/error.h"

#include <array>
#include <utility>

namespace muster {
namespace {

constexpr std::array<std::pair<ErrorCode, const char*>, 53> kNames{{
    {ErrorCode::Cancelled, "Cancelled"},
    {ErrorCode::InvalidRequest, "InvalidRequest"},
    {ErrorCode::HostNotFound, "HostNotFound"},
    {ErrorCode::NetworkUnreachable, "NetworkUnreachable"},
    {ErrorCode::NetworkTimeout, "NetworkTimeout"},
    {ErrorCode::ConnectionLost, "ConnectionLost"},
    {ErrorCode::TlsFailed, "TlsFailed"},
    {ErrorCode::ProxyFailed, "ProxyFailed"},
    {ErrorCode::ProxyAuthenticationRequired, "ProxyAuthenticationRequired"},
    {ErrorCode::ResponseTooLarge, "ResponseTooLarge"},
    {ErrorCode::ResponseInvalid, "ResponseInvalid"},
    {ErrorCode::RedirectRefused, "RedirectRefused"},
    {ErrorCode::CredentialsMissing, "CredentialsMissing"},
    {ErrorCode::CredentialsRefused, "CredentialsRefused"},
    {ErrorCode::TokenExpired, "TokenExpired"},
    {ErrorCode::GrantTypeNotAllowed, "GrantTypeNotAllowed"},
    {ErrorCode::ApiNotAuthorized, "ApiNotAuthorized"},
    {ErrorCode::PrivateKeyUnreadable, "PrivateKeyUnreadable"},
    {ErrorCode::PrivateKeyEncrypted, "PrivateKeyEncrypted"},
    {ErrorCode::PrivateKeyTooShort, "PrivateKeyTooShort"},
    {ErrorCode::PrivateKeyNotRsa, "PrivateKeyNotRsa"},
    {ErrorCode::ScopeMissing, "ScopeMissing"},
    {ErrorCode::Forbidden, "Forbidden"},
    {ErrorCode::RequestRejected, "RequestRejected"},
    {ErrorCode::NotFound, "NotFound"},
    {ErrorCode::RateLimited, "RateLimited"},
    {ErrorCode::ServerError, "ServerError"},
    {ErrorCode::UnexpectedStatus, "UnexpectedStatus"},
    {ErrorCode::SubmitUnclear, "SubmitUnclear"},
    {ErrorCode::JobFailed, "JobFailed"},
    {ErrorCode::JobGone, "JobGone"},
    {ErrorCode::JobTimedOut, "JobTimedOut"},
    {ErrorCode::LinkExpired, "LinkExpired"},
    {ErrorCode::LinkInvalid, "LinkInvalid"},
    {ErrorCode::FolderMissing, "FolderMissing"},
    {ErrorCode::PathTooLong, "PathTooLong"},
    {ErrorCode::FolderNotWritable, "FolderNotWritable"},
    {ErrorCode::DiskFull, "DiskFull"},
    {ErrorCode::FileExists, "FileExists"},
    {ErrorCode::FileReadFailed, "FileReadFailed"},
    {ErrorCode::FileWriteFailed, "FileWriteFailed"},
    {ErrorCode::DownloadTruncated, "DownloadTruncated"},
    {ErrorCode::DownloadCorrupt, "DownloadCorrupt"},
    {ErrorCode::ContentNotRecognised, "ContentNotRecognised"},
    {ErrorCode::RecordInvalid, "RecordInvalid"},
    {ErrorCode::TooManyColumns, "TooManyColumns"},
    {ErrorCode::NotImportable, "NotImportable"},
    {ErrorCode::DatabaseFailed, "DatabaseFailed"},
    {ErrorCode::DatabaseBusy, "DatabaseBusy"},
    {ErrorCode::KeychainUnavailable, "KeychainUnavailable"},
    {ErrorCode::KeychainFailed, "KeychainFailed"},
    {ErrorCode::OutOfMemory, "OutOfMemory"},
    {ErrorCode::Internal, "Internal"},
}};

} // namespace

QString errorName(ErrorCode code)
{
    for (const auto& [value, name] : kNames) {
        if (value == code)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("Internal");
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    for (const auto& [value, text] : kNames) {
        if (name == QLatin1StringView(text))
            return value;
    }
    return std::nullopt;
}

} // namespace muster
