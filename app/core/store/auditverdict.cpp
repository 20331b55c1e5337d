#include "app/core/store/auditverdict.h"

#include "app/core/store/auditentry.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Audit)
};

/// Longer than any entry: one with 500,000 files.
constexpr qint64 kLongestLine = qint64{256} * 1024 * 1024;
constexpr qint64 kPiece = qint64{16} * 1024;

/// QIODevice::readLine() makes room for the longest line that it may read.
QByteArray readLine(QFile& file)
{
    QByteArray line;
    while (line.size() < kLongestLine && !line.endsWith('\n')) {
        const QByteArray piece = file.readLine(kPiece);
        if (piece.isEmpty())
            break;
        line.append(piece);
    }
    return line;
}

/// Goes along the chain and keeps the first thing that is wrong.
class Chain
{
public:
    explicit Chain(const AuditHead& head) : m_head(head) {}

    std::optional<AuditLine> add(QByteArray bytes)
    {
        const qint64 number = ++m_verdict.entries;
        const bool complete = bytes.endsWith('\n');
        bytes.chop(complete ? 1 : 0);
        std::optional<AuditLine> line = complete ? readAuditLine(bytes) : std::nullopt;
        if (!line)
            blame(AuditVerdict::Problem::Changed, number);
        else if (line->number() != number || line->previous() != m_last)
            blame(AuditVerdict::Problem::NotInOrder, number);
        else if (number == m_head.entries && line->sha256 != m_head.sha256)
            blame(AuditVerdict::Problem::WrittenAnew, number);
        m_last = line ? line->sha256 : QByteArray();
        return line;
    }
    AuditVerdict verdict()
    {
        if (m_verdict.entries < m_head.entries)
            blame(AuditVerdict::Problem::CutShort, m_verdict.entries + 1);
        return m_verdict;
    }

private:
    void blame(AuditVerdict::Problem problem, qint64 number)
    {
        if (m_verdict.problem != AuditVerdict::Problem::None)
            return;
        m_verdict.problem = problem;
        m_verdict.broken = number;
    }
    AuditHead m_head;
    AuditVerdict m_verdict;
    QByteArray m_last = auditBeginning();
};

} // namespace

Result<AuditVerdict> checkAuditLog(const QString& path, const AuditHead& head,
                                   const std::function<bool(const AuditLine&)>& visit)
{
    Chain chain(head);
    QFile file(path);
    if (!file.exists())
        return chain.verdict();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileReadFailed, path, file.errorString());
    while (!file.atEnd()) {
        const std::optional<AuditLine> line = chain.add(readLine(file));
        if (file.error() != QFile::NoError)
            return fail(ErrorCode::FileReadFailed, path, file.errorString());
        if (line && visit && !visit(*line))
            return fail(ErrorCode::Cancelled);
    }
    return chain.verdict();
}

QString auditVerdictText(const AuditVerdict& verdict)
{
    const QString number = QLocale().toString(verdict.broken);
    switch (verdict.problem) {
    case AuditVerdict::Problem::None:
        return Tr::tr("The audit log is sound: %n entries.", nullptr, static_cast<int>(verdict.entries));
    case AuditVerdict::Problem::Changed:
        return Tr::tr("Entry %1 of the audit log was changed.").arg(number);
    case AuditVerdict::Problem::NotInOrder:
        return Tr::tr(
                   "Entry %1 of the audit log does not follow the one before it. Entries were removed, added or moved.")
            .arg(number);
    case AuditVerdict::Problem::CutShort:
        return Tr::tr("The audit log is cut short: entry %1 and what followed is missing.").arg(number);
    case AuditVerdict::Problem::WrittenAnew:
        return Tr::tr("Entry %1 of the audit log is not the one that was written.").arg(number);
    }
    return {};
}

} // namespace muster
