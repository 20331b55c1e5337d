#include "ui/compose/folderlook.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

using namespace muster::ui;
using State = FolderFacts::State;

/// A network drive that answers when the test lets it.
struct Drive
{
    QSemaphore answers;
    std::atomic<int> looks = 0;
    std::atomic<qint64> freeBytes = 5'000'000'000;

    FolderFacts inspect()
    {
        ++looks;
        answers.acquire();
        return {State::Good, freeBytes};
    }
};

class TestFolderLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_drive = std::make_shared<Drive>();
        m_look = std::make_unique<FolderLook>(FolderLook::Ways{[drive = m_drive](const QString& path) {
                                                                   return path == kShare
                                                                              ? drive->inspect()
                                                                              : FolderFacts{State::WillBeCreated};
                                                               },
                                                               [](const QString& path) { return path == kShare; },
                                                               [drive = m_drive](const QString& path) {
                                                                   if (path.startsWith(kShare))
                                                                       drive->answers.acquire();
                                                                   return path.endsWith(QStringLiteral("/taken.csv"));
                                                               }});
    }

    void quickPlacesAnswerAtOnce()
    {
        QCOMPARE(m_look->facts(QStringLiteral("/home/me")).state, State::WillBeCreated);
        QVERIFY(m_look->answersAtOnce(QStringLiteral("/home/me")));
        QVERIFY(m_look->answersAtOnce(QString()));
        QVERIFY(!m_look->answersAtOnce(kShare));
    }

    void slowPlacesAreToldAboutLater()
    {
        QSignalSpy inspected(m_look.get(), &FolderLook::inspected);
        QCOMPARE(m_look->facts(kShare).state, State::Checking);
        QCOMPARE(m_look->facts(kShare).state, State::Checking);
        m_drive->answers.release();
        QVERIFY(inspected.wait());
        QCOMPARE(m_drive->looks.load(), 1); // asked twice, looked once
        QCOMPARE(inspected.first().at(0).toString(), kShare);
        QCOMPARE(m_look->facts(kShare).state, State::Good); // and looks again
    }

    void onlyNewsAreTold()
    {
        QSignalSpy inspected(m_look.get(), &FolderLook::inspected);
        m_drive->answers.release();
        QCOMPARE(m_look->facts(kShare).state, State::Checking);
        QTRY_COMPARE(inspected.size(), 1);

        QCOMPARE(m_look->facts(kShare).freeBytes, 5'000'000'000); // the same: no news
        m_drive->answers.release();
        QTRY_COMPARE(m_drive->looks.load(), 2);
        m_drive->freeBytes = 0;
        const auto lookedAgain = [this] {
            (void)m_look->facts(kShare); // the last look may not have come back yet
            return m_drive->looks == 3;
        };
        QTRY_VERIFY(lookedAgain());
        m_drive->answers.release();
        QTRY_COMPARE(inspected.size(), 2);
        QCOMPARE(inspected.last().at(1).value<FolderFacts>().freeBytes, 0);
    }

    void namesAreAskedFor()
    {
        const QStringList names{QStringLiteral("free.csv"), QStringLiteral("taken.csv")};
        QSignalSpy found(m_look.get(), &FolderLook::takenFound);
        m_look->findTaken(QStringLiteral("/home/me"), names);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.last().at(1).toStringList(), QStringList{QStringLiteral("taken.csv")});
        m_look->findTaken(kShare, names);
        QCOMPARE(found.size(), 1);
        m_drive->answers.release(2);
        QVERIFY(found.wait());
        QCOMPARE(found.last().at(1).toStringList(), QStringList{QStringLiteral("taken.csv")});
    }

    void anExampleNeverWaits()
    {
        QVERIFY(m_look->nameTest(QStringLiteral("/home/me"))(QStringLiteral("taken.csv")));
        QVERIFY(!m_look->nameTest(QStringLiteral("/home/me"))(QStringLiteral("free.csv")));
        QVERIFY(!m_look->nameTest(kShare)(QStringLiteral("taken.csv"))); // though it has that name
    }

    void aDriveThatNeverAnswersHoldsNothingUp()
    {
        QCOMPARE(m_look->facts(kShare).state, State::Checking);
        QTRY_COMPARE(m_drive->looks.load(), 1);
        m_look.reset(); // the window closes
        m_drive->answers.release();
    }

private:
    inline static const QString kShare = QStringLiteral("/mnt/share");
    std::shared_ptr<Drive> m_drive;
    std::unique_ptr<FolderLook> m_look;
};

QTEST_GUILESS_MAIN(TestFolderLook)
#include "tst_folderlook.moc"
