#include "app/demo/signedlink.h"

#include <QMessageAuthenticationCode>

namespace muster::demo {
namespace {

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kSerialLength = 8;

QByteArray signatureOf(const QString& path, const QByteArray& expires, const QByteArray& serial, const QByteArray& key)
{
    const QByteArray content = path.toUtf8() + '\n' + expires + '\n' + serial;
    return serial + QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toBase64(kBase64);
}

} // namespace

QString signLink(const QString& path, const QDateTime& expires, quint32 serial, const QByteArray& key)
{
    const QByteArray seconds = QByteArray::number(expires.toSecsSinceEpoch());
    const QByteArray prefix = QByteArray::number(serial, 16).rightJustified(kSerialLength, '0');
    return QStringLiteral("Expires=%1&Key-Pair-Id=KDEMO0MUSTER&Signature=%2")
        .arg(QString::fromLatin1(seconds), QString::fromLatin1(signatureOf(path, seconds, prefix, key)));
}

LinkState checkLink(const QString& path, const QUrlQuery& query, const QDateTime& now, const QByteArray& key)
{
    const QByteArray expires = query.queryItemValue(QStringLiteral("Expires")).toLatin1();
    const QByteArray signature = query.queryItemValue(QStringLiteral("Signature")).toLatin1();
    if (signature.size() <= kSerialLength ||
        signatureOf(path, expires, signature.left(kSerialLength), key) != signature)
        return LinkState::WrongSignature;
    return now.toSecsSinceEpoch() >= expires.toLongLong() ? LinkState::Expired : LinkState::Valid;
}

QDateTime linkExpiry(const QUrlQuery& query)
{
    bool ok = false;
    const qint64 seconds = query.queryItemValue(QStringLiteral("Expires")).toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

} // namespace muster::demo
