#include "tests/integration/faultmatrix.h"
#include "tests/support/gatedengine.h"
#include "tests/support/obeypermissions.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

constexpr int kUsers = 300;
constexpr auto kNoHang = 15s;

DemoOptions quickDemo()
{
    DemoOptions options;
    options.users = kUsers;
    options.switches.jobDuration = 0ms;
    options.switches.requestsPerSecond = 10'000;
    return options;
}

/// Short where the end is waited for, and patient where it must not be reached by a slow computer.
ExportPolicy policyFor(bool silent, bool lasting)
{
    ExportPolicy policy = quickPolicy();
    if (silent)
        policy.rest.silence = policy.download.silence = 1s;
    if (lasting) {
        policy.retry = {5ms, 10ms};
        policy.patience = {1, 1, 1, 2, 3};
    }
    return policy;
}

QString endName(const End& end)
{
    return end.isSaved() ? QStringLiteral("saved") : errorName(*end.error);
}

/// What became of a record, in the same words.
QString endName(const ExportRecord& record)
{
    if (record.state == ExportState::Saved)
        return QStringLiteral("saved");
    if (record.error)
        return errorName(record.error->code);
    return record.id.isEmpty() ? QStringLiteral("no end in time") : exportStateName(record.state);
}

} // namespace

/// Every row of the fault matrix: the right file or the right error, one job at most, and never a hang.
class FaultMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(obeyPermissions()); }
    void init();
    void cleanup();
    void atEveryStep_data();
    void atEveryStep();
    void inOnePlace_data();
    void inOnePlace();

private:
    void start(const ExportPolicy& policy);
    void runAndCheck(ExportPlan plan, const End& end, bool needsTime);
    /// The error of loading the connections; nothing if they came.
    [[nodiscard]] std::optional<Error> loadConnections();
    void checkSaved(const ExportRecord& record);
    void checkNothingStrayed(const QString& folder) const;

    QVector<FaultRow> m_rows = faultRows(QStringLiteral(FAULT_GROUP));
    QVector<FaultScene> m_scenes = faultScenes(QStringLiteral(FAULT_GROUP));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoTenant> m_demo;
    std::unique_ptr<FaultGate> m_gate;
    std::unique_ptr<Engine> m_engine;
    QString m_out;
};

void FaultMatrixTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_out = m_folder->filePath(QStringLiteral("out"));
    m_demo = std::make_unique<DemoTenant>(quickDemo());
}

void FaultMatrixTest::cleanup()
{
    m_engine.reset();
    m_gate.reset();
    m_demo.reset();
    if (m_folder)
        QFile::setPermissions(m_out, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_folder.reset();
}

void FaultMatrixTest::start(const ExportPolicy& policy)
{
    GatedEngine gated = startGated(*m_demo, m_folder->path(), policy);
    QVERIFY(gated.engine);
    m_gate = std::move(gated.gate);
    m_engine = std::move(gated.engine);
}

void FaultMatrixTest::atEveryStep_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("cell");
    QTest::addColumn<bool>("lasting");
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int cell = 0; cell < m_rows.at(row).cells.size(); ++cell) {
            for (const bool lasting : {false, true})
                QTest::addRow("%s / %s%s", qPrintable(m_rows.at(row).words),
                              qPrintable(stepWords(m_rows.at(row).cells.at(cell).step)), lasting ? " / lasting" : "")
                    << row << cell << lasting;
        }
    }
}

void FaultMatrixTest::atEveryStep()
{
    if (m_rows.isEmpty())
        QSKIP("this group has scenes");
    QFETCH(const int, row);
    QFETCH(const int, cell);
    QFETCH(const bool, lasting);
    const FaultCell& expected = m_rows.at(row).cells.at(cell);
    const Fault fault = m_rows.at(row).fault(expected.step);
    start(policyFor(fault.then == Fault::Then::Hang, lasting));
    m_gate->inject(expected.step, fault, lasting ? 0 : 1);
    const End end = lasting ? expected.lasting : expected.once;
    if (expected.step == Step::Connections) {
        const auto error = loadConnections();
        QCOMPARE(error ? errorName(error->code) : QStringLiteral("saved"), endName(end));
        return;
    }
    runAndCheck(m_engine->plan(m_out), end, end.error == ErrorCode::JobTimedOut);
}

void FaultMatrixTest::inOnePlace_data()
{
    QTest::addColumn<int>("scene");
    for (int scene = 0; scene < m_scenes.size(); ++scene)
        QTest::addRow("%s", qPrintable(m_scenes.at(scene).words)) << scene;
}

void FaultMatrixTest::inOnePlace()
{
    if (m_scenes.isEmpty())
        QSKIP("this group has rows");
    QFETCH(const int, scene);
    start(policyFor(false, true));
    QObject context;
    ExportPlan plan = m_engine->plan(m_out);
    FaultScene::Stage stage{*m_demo, *m_gate, *m_engine, plan, context};
    m_scenes.at(scene).arrange(stage);
    runAndCheck(plan, m_scenes.at(scene).end, false);
}

void FaultMatrixTest::runAndCheck(ExportPlan plan, const End& end, bool needsTime)
{
    const auto id = m_engine->exports.submit(plan);
    if (!id) { // refused before anything was sent
        QCOMPARE(errorName(id.error().code), endName(end));
        QCOMPARE(m_demo->jobsCreated(), 0);
        return;
    }
    if (needsTime) {
        QTRY_COMPARE(m_engine->record(*id).state, ExportState::Waiting);
        m_engine->clock.by = 9h;
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->hasEnded(*id), std::chrono::milliseconds(kNoHang).count());
    const ExportRecord record = m_engine->record(*id);
    QCOMPARE(endName(record), endName(end));
    QVERIFY(m_demo->jobsCreated() <= 1);
    if (end.isSaved())
        checkSaved(record);
    else
        checkNothingStrayed(plan.folder);
}

std::optional<Error> FaultMatrixTest::loadConnections()
{
    const QString tenant = m_engine->tenant.id;
    m_engine->tenants.loadConnections(tenant);
    const auto state = [&] { return m_engine->tenants.connections(tenant).state; };
    if (!QTest::qWaitFor([&] { return state() != ConnectionList::State::Loading; },
                         static_cast<int>(std::chrono::milliseconds(kNoHang).count())))
        return Error{ErrorCode::Internal};
    return m_engine->tenants.connections(tenant).error;
}

void FaultMatrixTest::checkSaved(const ExportRecord& record)
{
    for (const SavedFile& saved : record.files) {
        QFile file(saved.path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(saved.path));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.size(), saved.bytes);
        QCOMPARE(saved.sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        if (saved.as == OutputFormat::Plain)
            QCOMPARE(bytes.count('\n'), record.users);
    }
    QVERIFY(record.users == kUsers || record.users == 0);
    const QStringList parts =
        QDir(record.plan.folder).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden);
    QVERIFY2(parts.isEmpty(), qPrintable(parts.join(u' ')));
}

/// Only what is kept on purpose: the download. What was there before has 0 bytes.
void FaultMatrixTest::checkNothingStrayed(const QString& folder) const
{
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        QVERIFY2(file.size() == 0 || file.fileName().endsWith(QLatin1StringView(".gz.part")),
                 qPrintable(file.fileName()));
}

QTEST_GUILESS_MAIN(FaultMatrixTest)
#include "tst_faultmatrix.moc"
