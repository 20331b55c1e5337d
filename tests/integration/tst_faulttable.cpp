#include "app/core/base/usermessage.h"

#include "tests/integration/faultmatrix.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace muster;
using namespace muster::test;

namespace {

constexpr QLatin1StringView kBegin("<!-- faults: written by tst_faulttable -->\n");
constexpr QLatin1StringView kEnd("<!-- end of faults -->\n");
const QString kSaved = QStringLiteral("saved");
const QString kNone = QStringLiteral("–");

QString lineOf(const QStringList& cells)
{
    return QLatin1StringView("| ") + cells.join(QLatin1StringView(" | ")) + QLatin1StringView(" |\n");
}

QString headOf(const QStringList& titles)
{
    return lineOf(titles) + QLatin1Char('|') + QStringLiteral("---|").repeated(titles.size()) + QLatin1Char('\n');
}

QString ending(const End& end)
{
    return end.isSaved() ? kSaved : QStringLiteral("`%1`").arg(errorName(*end.error));
}

QString ending(const FaultCell& cell)
{
    const QString once = ending(cell.once);
    const QString lasting = ending(cell.lasting);
    return once == lasting ? once : once + QLatin1StringView("; lasting: ") + lasting;
}

/// What the sentence names: a host, a scope, a path.
QString subjectOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ScopeMissing:
        return QStringLiteral("read:users");
    case ErrorCode::FolderMissing:
    case ErrorCode::FolderNotWritable:
        return QStringLiteral("/srv/exports");
    case ErrorCode::FileExists:
        return QStringLiteral("/srv/exports/users.json");
    default:
        return QStringLiteral("acme.eu.auth0.com");
    }
}

} // namespace

/// SECURITY.md tells how every fault of the matrix ends and what is said then. The table is made of the same rows that
/// the matrix tests; `MUSTER_WRITE_FAULT_TABLE=1` writes it anew.
class FaultTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isInTheDocument();

private:
    [[nodiscard]] QString everyStep();
    [[nodiscard]] QString onePlace();
    [[nodiscard]] QString sentences() const;
    QString told(const End& end);

    QVector<ErrorCode> m_errors; ///< that ended something, in the order of the tables
};

QString FaultTableTest::told(const End& end)
{
    if (end.error && !m_errors.contains(*end.error))
        m_errors.append(*end.error);
    return ending(end);
}

QString FaultTableTest::everyStep()
{
    QStringList titles{QStringLiteral("What happens")};
    for (const Step step : {Step::Token, Step::Connections, Step::Submit, Step::Poll, Step::File})
        titles.append(stepWords(step));
    QString text = headOf(titles);
    for (const QString& group : faultRowGroups()) {
        const QVector<FaultRow> rows = faultRows(group);
        for (const FaultRow& row : rows) {
            QStringList cells{row.words};
            for (const QString& title : titles.mid(1)) {
                const auto cell = std::find_if(row.cells.cbegin(), row.cells.cend(), [&title](const FaultCell& each) {
                    return stepWords(each.step) == title;
                });
                if (cell != row.cells.cend()) {
                    told(cell->once);
                    told(cell->lasting);
                }
                cells.append(cell == row.cells.cend() ? kNone : ending(*cell));
            }
            text += lineOf(cells);
        }
    }
    return text;
}

QString FaultTableTest::onePlace()
{
    QString text = headOf({QStringLiteral("What happens"), QStringLiteral("The export ends as")});
    for (const QString& group : faultSceneGroups()) {
        const QVector<FaultScene> scenes = faultScenes(group);
        for (const FaultScene& scene : scenes)
            text += lineOf({scene.words, told(scene.end)});
    }
    return text;
}

QString FaultTableTest::sentences() const
{
    QString text = headOf({QStringLiteral("Error"), QStringLiteral("What happened, as it is said"),
                           QStringLiteral("What to do, as it is said")});
    for (const ErrorCode code : m_errors) {
        const UserMessage message = userMessage(Error{code, {}, subjectOf(code), 503});
        text += lineOf({QStringLiteral("`%1`").arg(errorName(code)), message.what, message.next});
    }
    return text;
}

void FaultTableTest::isInTheDocument()
{
    QString table = everyStep() + QLatin1Char('\n');
    table += onePlace() + QLatin1Char('\n');
    table += sentences(); // of the errors that were told
    QFile document(QStringLiteral(MUSTER_SECURITY_DOCUMENT));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    document.close();
    const qsizetype begin = text.indexOf(kBegin) + kBegin.size();
    const qsizetype end = text.indexOf(kEnd);
    QVERIFY(begin >= kBegin.size() && end >= begin);
    if (qEnvironmentVariableIntValue("MUSTER_WRITE_FAULT_TABLE") == 1) {
        QVERIFY(document.open(QIODevice::WriteOnly));
        document.write((text.first(begin) + table + text.mid(end)).toUtf8());
        return;
    }
    QCOMPARE(text.sliced(begin, end - begin), table);
}

QTEST_GUILESS_MAIN(FaultTableTest)
#include "tst_faulttable.moc"
