#include "app/core/auth0/tokenrequest.h"

#include "app/core/auth0/clientassertion.h"

namespace muster {
namespace {

Result<QByteArray> proofByKey(const Tenant& tenant, const Secret& pem, const QDateTime& serverTime)
{
    const auto key = PrivateKey::fromPem(pem);
    if (!key)
        return tl::unexpected(key.error());
    auto assertion =
        signAssertion({tenant.clientId, tenant.issuer(), newAssertionId(), serverTime}, *key, tenant.algorithm);
    if (!assertion)
        return assertion;
    return "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=" +
           *assertion;
}

} // namespace

Result<RestRequest> tokenRequest(const Tenant& tenant, const Secret& secret, const QDateTime& serverTime)
{
    if (secret.isEmpty() || tenant.clientId.isEmpty())
        return fail(ErrorCode::CredentialsMissing);
    QByteArray proof;
    if (tenant.signInMethod == SignInMethod::PrivateKey) {
        auto signedProof = proofByKey(tenant, secret, serverTime);
        if (!signedProof)
            return tl::unexpected(signedProof.error());
        proof = *signedProof;
    } else {
        proof = "&client_secret=" + secret.reveal().toPercentEncoding();
    }
    RestRequest request;
    request.method = RestRequest::Method::Post;
    request.path = QStringLiteral("/oauth/token");
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=client_credentials&client_id=" + QUrl::toPercentEncoding(tenant.clientId) + proof +
                   "&audience=" + QUrl::toPercentEncoding(tenant.audience());
    return request;
}

} // namespace muster
