#include "app/core/base/usermessage.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Error)
};

QString orElse(const QString& text, const QString& fallback)
{
    return text.isEmpty() ? fallback : text;
}

QString shortPath(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

UserMessage network(const Error& e)
{
    const QString host = orElse(e.subject, Tr::tr("the server"));
    switch (e.code) {
    case ErrorCode::HostNotFound:
        return {Tr::tr("%1 was not found").arg(host), Tr::tr("Check the domain and your connection.")};
    case ErrorCode::NetworkUnreachable:
        return {Tr::tr("%1 cannot be reached").arg(host), Tr::tr("Check your connection, then retry.")};
    case ErrorCode::NetworkTimeout:
        return {Tr::tr("%1 did not answer in time").arg(host), Tr::tr("Check your connection, then retry.")};
    case ErrorCode::ConnectionLost:
        return {Tr::tr("The connection was cut"), Tr::tr("Retry goes on where it stopped.")};
    case ErrorCode::TlsFailed:
        return {Tr::tr("The secure connection failed"), Tr::tr("Check proxy and certificates.")};
    case ErrorCode::ProxyFailed:
        return {e.subject.isEmpty() ? Tr::tr("The proxy cannot be reached")
                                    : Tr::tr("The proxy %1 cannot be reached").arg(e.subject),
                Tr::tr("Check the proxy settings of your system.")};
    case ErrorCode::ProxyAuthenticationRequired:
        return {e.subject.isEmpty() ? Tr::tr("The proxy asks for a password")
                                    : Tr::tr("The proxy %1 asks for a password").arg(e.subject),
                Tr::tr("Check the proxy settings of your system.")};
    case ErrorCode::ResponseTooLarge:
        return {Tr::tr("The answer was larger than allowed"), Tr::tr("Check that the domain is an Auth0 tenant.")};
    case ErrorCode::ResponseInvalid:
        return {Tr::tr("The answer was not understood"), Tr::tr("Check that the domain is an Auth0 tenant.")};
    case ErrorCode::RedirectRefused:
        return {Tr::tr("The server redirects, and Muster does not follow"),
                Tr::tr("Use the canonical domain ending in auth0.com.")};
    default:
        return {};
    }
}

UserMessage signIn(const Error& e, const QString& tenant)
{
    switch (e.code) {
    case ErrorCode::CredentialsMissing:
        return {Tr::tr("No credentials for %1").arg(tenant), Tr::tr("Enter the credentials, then retry.")};
    case ErrorCode::CredentialsRefused:
        return {Tr::tr("Auth0 refused the credentials"), Tr::tr("Update the credentials, then retry.")};
    case ErrorCode::TokenExpired:
        return {Tr::tr("Sign-in to %1 has expired").arg(tenant), Tr::tr("Update the credentials, then retry.")};
    case ErrorCode::GrantTypeNotAllowed:
        return {Tr::tr("The application may not sign in by itself"),
                Tr::tr("Enable its Client Credentials grant, then retry.")};
    case ErrorCode::ApiNotAuthorized:
        return {Tr::tr("The application may not use this API"), Tr::tr("Authorize it in Auth0, then retry.")};
    case ErrorCode::ScopeMissing:
        return {Tr::tr("Auth0 refused: %1 is missing").arg(e.subject),
                Tr::tr("Grant it to the application, then retry.")};
    case ErrorCode::Forbidden:
        return {Tr::tr("Auth0 refused the request"), Tr::tr("Check the application’s permissions.")};
    default:
        return {};
    }
}

UserMessage privateKey(const Error& e)
{
    switch (e.code) {
    case ErrorCode::PrivateKeyEncrypted:
        return {Tr::tr("The private key is protected by a passphrase"),
                Tr::tr("Make a copy without one: openssl pkey -in key.pem -out plain.pem.")};
    case ErrorCode::PrivateKeyTooShort:
        return {Tr::tr("The private key is too short"), Tr::tr("Use an RSA key of at least 2048 bits.")};
    case ErrorCode::PrivateKeyNotRsa:
        return {Tr::tr("The private key is not an RSA key"), Tr::tr("Auth0 signs applications in with RSA keys only.")};
    default:
        return {Tr::tr("The private key cannot be read"),
                Tr::tr("Use the PEM file that begins with BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY.")};
    }
}

UserMessage service(const Error& e)
{
    switch (e.code) {
    case ErrorCode::RequestRejected:
        return {Tr::tr("Auth0 rejected the request"), Tr::tr("Its answer is in the details.")};
    case ErrorCode::NotFound:
        return {Tr::tr("Auth0 does not know this address"), Tr::tr("Check that the domain is an Auth0 tenant.")};
    case ErrorCode::RateLimited:
        return {Tr::tr("Auth0 asked to slow down"), Tr::tr("Retry in a minute.")};
    case ErrorCode::ServerError:
        return {Tr::tr("Auth0 answered with an error (%1)").arg(e.httpStatus), Tr::tr("Retry in a few minutes.")};
    case ErrorCode::UnexpectedStatus:
        return {Tr::tr("The answer %1 was not expected").arg(e.httpStatus),
                Tr::tr("Check that the domain is an Auth0 tenant.")};
    case ErrorCode::SubmitUnclear:
        return {Tr::tr("It is unclear whether Auth0 started the job"), Tr::tr("Retry may start a second export.")};
    case ErrorCode::JobFailed:
        return {orElse(e.detail, Tr::tr("Auth0 could not finish the job")), Tr::tr("Retry starts a new job.")};
    case ErrorCode::JobGone:
        return {Tr::tr("Auth0 no longer has this job"), Tr::tr("Kept for 24 hours only. Export again.")};
    case ErrorCode::JobTimedOut:
        return {Tr::tr("Still not finished after 8 hours"), Tr::tr("Keep watching, or start a new job.")};
    case ErrorCode::LinkExpired:
        return {Tr::tr("The download link expired"), Tr::tr("Retry asks Auth0 for a new one.")};
    case ErrorCode::LinkInvalid:
        return {Tr::tr("The download link was not accepted"), Tr::tr("Retry asks Auth0 for a new one.")};
    default:
        return {};
    }
}

UserMessage disk(const Error& e)
{
    const QString path = shortPath(e.subject);
    switch (e.code) {
    case ErrorCode::FolderMissing:
        return {Tr::tr("The folder %1 does not exist").arg(path), Tr::tr("Make it or choose another one, then retry.")};
    case ErrorCode::PathTooLong:
        return {Tr::tr("The path of the file is too long"), Tr::tr("Choose a shorter folder or file name.")};
    case ErrorCode::FolderNotWritable:
        return {Tr::tr("You cannot write to %1").arg(path), Tr::tr("Choose another folder, then continue.")};
    case ErrorCode::DiskFull:
        return {Tr::tr("The disk is full"), Tr::tr("Free space, then retry.")};
    case ErrorCode::FileExists:
        return {Tr::tr("%1 exists already").arg(path), Tr::tr("Choose another name or folder.")};
    case ErrorCode::FileReadFailed:
        return {Tr::tr("%1 cannot be read").arg(path), Tr::tr("Check the file, then retry.")};
    case ErrorCode::FileWriteFailed:
        return {Tr::tr("%1 cannot be written").arg(path), Tr::tr("Check the folder, then continue.")};
    default:
        return {};
    }
}

} // namespace

UserMessage userMessage(const Error& e, const QString& tenantName)
{
    const QString tenant = orElse(tenantName, Tr::tr("the tenant"));
    switch (e.code) {
    case ErrorCode::Cancelled:
        return {Tr::tr("Stopped"), {}};
    case ErrorCode::InvalidRequest:
        return {orElse(e.detail, Tr::tr("This export is not possible as it stands")), {}};
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
        return network(e);
    case ErrorCode::CredentialsMissing:
    case ErrorCode::CredentialsRefused:
    case ErrorCode::TokenExpired:
    case ErrorCode::GrantTypeNotAllowed:
    case ErrorCode::ApiNotAuthorized:
    case ErrorCode::ScopeMissing:
    case ErrorCode::Forbidden:
        return signIn(e, tenant);
    case ErrorCode::PrivateKeyUnreadable:
    case ErrorCode::PrivateKeyEncrypted:
    case ErrorCode::PrivateKeyTooShort:
    case ErrorCode::PrivateKeyNotRsa:
        return privateKey(e);
    case ErrorCode::RequestRejected:
    case ErrorCode::NotFound:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerError:
    case ErrorCode::UnexpectedStatus:
    case ErrorCode::SubmitUnclear:
    case ErrorCode::JobFailed:
    case ErrorCode::JobGone:
    case ErrorCode::JobTimedOut:
    case ErrorCode::LinkExpired:
    case ErrorCode::LinkInvalid:
        return service(e);
    case ErrorCode::FolderMissing:
    case ErrorCode::PathTooLong:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::FileExists:
    case ErrorCode::FileReadFailed:
    case ErrorCode::FileWriteFailed:
        return disk(e);
    case ErrorCode::DownloadTruncated:
        return {Tr::tr("The download is incomplete"), Tr::tr("Retry downloads it again.")};
    case ErrorCode::DownloadCorrupt:
        return {Tr::tr("The download is damaged"), Tr::tr("Retry downloads it again.")};
    case ErrorCode::ContentNotRecognised:
        return {Tr::tr("This is not a file of users"),
                Tr::tr("Choose JSON lines, a JSON array or CSV, packed or not.")};
    case ErrorCode::RecordInvalid:
        return {Tr::tr("The file has a record that cannot be read"),
                Tr::tr("The delivered file is kept. The details say where the record is.")};
    case ErrorCode::TooManyColumns:
        return {Tr::tr("The users have more columns than a table can hold"),
                Tr::tr("Choose fewer fields, or write arrays as JSON text.")};
    case ErrorCode::NotImportable:
        return {Tr::tr("Auth0 could not import these users"),
                Tr::tr("Export again without renaming columns, or choose another kind of file.")};
    case ErrorCode::DatabaseFailed:
        return {Tr::tr("Muster’s database cannot be used"), Tr::tr("Check the disk and its permissions.")};
    case ErrorCode::DatabaseBusy:
        return {Tr::tr("Another Muster is using the database"), Tr::tr("Wait for it to finish, then retry.")};
    case ErrorCode::KeychainUnavailable:
        return {Tr::tr("No keychain was found"), Tr::tr("Credentials are kept until you quit.")};
    case ErrorCode::KeychainFailed:
        return {Tr::tr("The keychain refused"), Tr::tr("Unlock it, or enter the credentials again.")};
    case ErrorCode::OutOfMemory:
        return {Tr::tr("This computer has no memory or threads left"), Tr::tr("Close other programs, then retry.")};
    case ErrorCode::Internal:
        break;
    }
    return {Tr::tr("Something inside Muster went wrong"), Tr::tr("The details help us to find it.")};
}

} // namespace muster
