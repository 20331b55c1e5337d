#pragma once

#include <QByteArray>
#include <QIODevice>

namespace muster {

/// The body of a POST that can be read once only.
///
/// Qt sends a request again, up to three times, when the connection closes before any byte of the answer, a POST
/// included. For that it rewinds the body; this one refuses, which ends the reply with an error instead.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override;
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace muster
