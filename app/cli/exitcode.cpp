#include "app/cli/exitcode.h"

namespace muster::cli {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::InvalidRequest:
    case ErrorCode::RequestRejected:
    case ErrorCode::TooManyColumns:
    case ErrorCode::NotImportable:
        return ExitCode::BadUsage;
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRefused:
    case ErrorCode::TokenExpired:
    case ErrorCode::GrantTypeNotAllowed:
    case ErrorCode::ApiNotAuthorized:
    case ErrorCode::PrivateKeyUnreadable:
    case ErrorCode::PrivateKeyEncrypted:
    case ErrorCode::PrivateKeyTooShort:
    case ErrorCode::PrivateKeyNotRsa:
    case ErrorCode::ScopeMissing:
    case ErrorCode::Forbidden:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainFailed:
        return ExitCode::NotAllowed;
    case ErrorCode::JobFailed:
    case ErrorCode::JobGone:
    case ErrorCode::JobTimedOut:
    case ErrorCode::LinkExpired:
    case ErrorCode::LinkInvalid:
        return ExitCode::JobFailed;
    case ErrorCode::HostNotFound:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::NetworkTimeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::ProxyAuthenticationRequired:
    case ErrorCode::ResponseTooLarge:
    case ErrorCode::ResponseInvalid:
    case ErrorCode::RedirectRefused:
    case ErrorCode::NotFound:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerError:
    case ErrorCode::UnexpectedStatus:
    case ErrorCode::SubmitUnclear:
        return ExitCode::Network;
    case ErrorCode::FolderMissing:
    case ErrorCode::PathTooLong:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::FileExists:
    case ErrorCode::FileReadFailed:
    case ErrorCode::FileWriteFailed:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::OutOfMemory:
    case ErrorCode::Internal:
        return ExitCode::Disk;
    case ErrorCode::DownloadTruncated:
    case ErrorCode::DownloadCorrupt:
    case ErrorCode::ContentNotRecognised:
    case ErrorCode::RecordInvalid:
        return ExitCode::Corrupt;
    }
    return ExitCode::Disk;
}

} // namespace muster::cli
