#include "app/core/auth0/apierror.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

/// What the answers of Auth0 mean that are not 2xx.
class ApiErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void management_data();
    void management();
    void token_data();
    void token();
    void keepsTheWait();
    void keepsSecretsOut();
    void aRepeatedSecretIsGone();
};

void ApiErrorTest::management_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, int status, const QByteArray& body, ErrorCode code, const char* subject,
                        const char* detail) {
        QTest::newRow(name) << status << body << code << QString::fromLatin1(subject) << QString::fromUtf8(detail);
    };
    row("400 schema", 400,
        R"({"statusCode":400,"error":"Bad Request","message":"Payload validation error: 'String does not match pattern ^con_[A-Za-z0-9]{16}$' on property connection_id.","errorCode":"invalid_body"})",
        ErrorCode::RequestRejected, "",
        "Payload validation error: 'String does not match pattern ^con_[A-Za-z0-9]{16}$' on property connection_id.");
    row("400 no such connection", 400,
        R"({"statusCode":400,"error":"Bad Request","message":"The connection does not exist."})",
        ErrorCode::RequestRejected, "", "The connection does not exist.");
    row("401 no token", 401, R"({"statusCode":401,"error":"Unauthorized","message":"Missing authentication"})",
        ErrorCode::CredentialsRefused, "", "Missing authentication");
    row("401 expired", 401,
        R"({"statusCode":401,"error":"Unauthorized","message":"Expired token received for JSON Web Token validation","attributes":{"error":"Expired token received for JSON Web Token validation"}})",
        ErrorCode::TokenExpired, "", "Expired token received for JSON Web Token validation");
    row("401 audience", 401, R"({"statusCode":401,"error":"Unauthorized","message":"Bad audience: https://a.b/"})",
        ErrorCode::CredentialsRefused, "", "Bad audience: https://a.b/");
    row("403 scope", 403,
        R"({"statusCode":403,"error":"Forbidden","message":"Insufficient scope, expected any of: read:users","errorCode":"insufficient_scope"})",
        ErrorCode::ScopeMissing, "read:users", "Insufficient scope, expected any of: read:users");
    row("403 scopes", 403,
        R"({"statusCode":403,"error":"Forbidden","message":"Insufficient scope; expected any of: create:users, read:users.","errorCode":"insufficient_scope"})",
        ErrorCode::ScopeMissing, "create:users", "Insufficient scope; expected any of: create:users, read:users.");
    row("403 scopes without spaces", 403, R"({"message":"Insufficient scope, expected any of:read:connections,x:y"})",
        ErrorCode::ScopeMissing, "read:connections", "Insufficient scope, expected any of:read:connections,x:y");
    row("403 scope, unknown wording", 403,
        R"({"statusCode":403,"error":"Forbidden","message":"Not enough scope","errorCode":"insufficient_scope"})",
        ErrorCode::Forbidden, "", "Not enough scope");
    row("403 other", 403, R"({"statusCode":403,"error":"Forbidden","message":"Not for you"})", ErrorCode::Forbidden, "",
        "Not for you");
    row("404", 404,
        R"({"statusCode":404,"error":"Not Found","message":"The job does not exist.","errorCode":"inexistent_job"})",
        ErrorCode::NotFound, "", "The job does not exist.");
    row("413", 413, R"({"message":"Payload content length greater than maximum allowed: 512000"})",
        ErrorCode::RequestRejected, "", "Payload content length greater than maximum allowed: 512000");
    row("429", 429,
        R"({"statusCode":429,"error":"Too Many Requests","message":"Global limit has been reached","errorCode":"too_many_requests"})",
        ErrorCode::RateLimited, "", "Global limit has been reached");
    row("500", 500, R"({"statusCode":500,"error":"Internal Server Error","message":"An error"})",
        ErrorCode::ServerError, "", "An error");
    row("503 HTML", 503, "<html><body>Service Unavailable</body></html>", ErrorCode::ServerError, "", "");
    row("403 HTML", 403, "<html><body>expected any of: read:users</body></html>", ErrorCode::Forbidden, "", "");
    row("404 no body", 404, "", ErrorCode::NotFound, "", "");
    row("401 an array", 401, "[1]", ErrorCode::CredentialsRefused, "", "");
    row("400 message of another type", 400, R"({"message":{"a":1}})", ErrorCode::RequestRejected, "", "");
    row("418", 418, "{}", ErrorCode::UnexpectedStatus, "", "");
}

void ApiErrorTest::management()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Error error = managementError({status, body, {}, {}, {}});
    QTEST(error.code, "code");
    QTEST(error.subject, "subject");
    QTEST(error.detail, "detail");
    QCOMPARE(error.httpStatus, status);
}

void ApiErrorTest::token_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, int status, const QByteArray& body, ErrorCode code) {
        QTest::newRow(name) << status << body << code;
    };
    row("401 access_denied", 401, R"({"error":"access_denied","error_description":"Unauthorized"})",
        ErrorCode::CredentialsRefused);
    row("401 invalid_client", 401, R"({"error":"invalid_client","error_description":"Client authentication failed"})",
        ErrorCode::CredentialsRefused);
    row("401 HTML", 401, "<html></html>", ErrorCode::CredentialsRefused);
    row("403 no grant", 403,
        R"({"error":"access_denied","error_description":"Client is not authorized to access \"https://t/api/v2/\". You need to create a \"client-grant\" associated to this API."})",
        ErrorCode::ApiNotAuthorized);
    row("403 no grant, newer wording", 403,
        R"({"error":"access_denied","error_description":"Client \"abc\" is not authorized to access resource server \"https://t/api/v2/\"."})",
        ErrorCode::ApiNotAuthorized);
    row("403 audience", 403,
        R"({"error":"access_denied","error_description":"Service not enabled within domain: https://t/x"})",
        ErrorCode::ApiNotAuthorized);
    row("403 access_denied, unknown wording", 403, R"({"error":"access_denied","error_description":"No"})",
        ErrorCode::ApiNotAuthorized);
    row("403 access_denied, no words", 403, R"({"error":"access_denied"})", ErrorCode::ApiNotAuthorized);
    row("403 unauthorized", 403, R"({"error":"access_denied","error_description":"Unauthorized"})",
        ErrorCode::CredentialsRefused);
    row("403 grant type", 403,
        R"({"error":"unauthorized_client","error_description":"Grant type 'client_credentials' not allowed for the client.","error_uri":"https://auth0.com/docs/clients/client-grant-types"})",
        ErrorCode::GrantTypeNotAllowed);
    row("400 grant type", 400, R"({"error":"unsupported_grant_type","error_description":"Unsupported"})",
        ErrorCode::GrantTypeNotAllowed);
    row("403 other", 403, R"({"error":"something","error_description":"else"})", ErrorCode::Forbidden);
    row("403 HTML", 403, "<html>blocked</html>", ErrorCode::Forbidden);
    row("400 invalid_request", 400, R"({"error":"invalid_request","error_description":"Missing"})",
        ErrorCode::RequestRejected);
    row("404", 404, "Not found.", ErrorCode::NotFound);
    row("429", 429, R"({"error":"too_many_requests","error_description":"Global limit has been reached"})",
        ErrorCode::RateLimited);
    row("500", 500, "", ErrorCode::ServerError);
    row("204", 204, "", ErrorCode::UnexpectedStatus);
}

void ApiErrorTest::token()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Error error = tokenError({status, body, {}, {}, {}});
    QTEST(error.code, "code");
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.detail.contains(QLatin1Char('<')));
}

void ApiErrorTest::keepsTheWait()
{
    const RestResponse response{429, "{}", 17s, {}, {}};
    QCOMPARE(managementError(response).retryAfter, std::optional<std::chrono::seconds>(17s));
    QCOMPARE(tokenError(response).retryAfter, std::optional<std::chrono::seconds>(17s));
}

void ApiErrorTest::keepsSecretsOut()
{
    const QByteArray body =
        R"({"message":"Bad token eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.sig","error_description":"Bearer abc123"})";
    QVERIFY(!managementError({401, body, {}, {}, {}}).detail.contains(QLatin1StringView("eyJ")));
    QVERIFY(!tokenError({401, body, {}, {}, {}}).detail.contains(QLatin1StringView("abc123")));
}

void ApiErrorTest::aRepeatedSecretIsGone()
{
    const Secret secret(QByteArray("Kx+7/opaque-value"));
    const RestResponse response{
        400, R"({"message":"Kx+7/opaque-value and Kx%2B7%2Fopaque-value are wrong"})", {}, {}, {}};
    QCOMPARE(managementError(withoutSecret(response, secret)).detail, QStringLiteral("… and … are wrong"));
    QCOMPARE(withoutSecret(response, Secret(QByteArray("and"))).body, response.body); // no secret worth the name
    QCOMPARE(withoutSecret(response, Secret()).body, response.body);
}

QTEST_APPLESS_MAIN(ApiErrorTest)
#include "tst_apierror.moc"
