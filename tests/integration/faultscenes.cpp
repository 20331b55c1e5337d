// The faults of one place: the file, its link, and the job behind it.
#include "tests/integration/faultmatrix.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace muster::test {
namespace {

using enum ErrorCode;
using Stage = FaultScene::Stage;
constexpr auto kSaved = std::nullopt;
constexpr qint64 kCutAt = 5000;

FaultScene scene(const char* words, std::function<void(Stage&)> arrange, std::optional<ErrorCode> end = kSaved)
{
    return {QString::fromUtf8(words), std::move(arrange), {end}};
}

std::function<void(Stage&)> switched(std::function<void(DemoSwitches&)> edit)
{
    return [edit = std::move(edit)](Stage& stage) { stage.demo.change(edit); };
}

/// The first download is cut, then `afterwards` counts for all that follows.
std::function<void(Stage&)> cutAndThen(std::function<void(Stage&)> afterwards)
{
    return [afterwards = std::move(afterwards)](Stage& stage) {
        stage.gate.inject(Step::File, Fault::cutAfter(kCutAt), 1);
        afterwards(stage);
    };
}

/// Changes the location in the answer of a poll.
std::function<void(Stage&)> location(std::function<QString(const QString&)> change)
{
    return [change = std::move(change)](Stage& stage) {
        stage.gate.inject(Step::Poll, Fault::body([change](const QByteArray& body) {
                              QJsonObject job = QJsonDocument::fromJson(body).object();
                              const QString key = QStringLiteral("location");
                              if (job.contains(key))
                                  job.insert(key, change(job.value(key).toString()));
                              return QJsonDocument(job).toJson(QJsonDocument::Compact);
                          }),
                          0);
    };
}

/// Every answer of the file host with one piece of its head replaced.
std::function<void(Stage&)> fileHead(const QByteArray& from, const QByteArray& to, int times)
{
    return [=](Stage& stage) {
        Fault fault;
        fault.edit = [from, to](const QByteArray& answer) {
            const qsizetype end = answer.indexOf("\r\n\r\n");
            return answer.left(end).replace(from, to) + answer.mid(end);
        };
        stage.gate.inject(Step::File, fault, times);
    };
}

std::function<void(Stage&)> redirect(std::function<QByteArray(Stage&)> target)
{
    return [target = std::move(target)](Stage& stage) {
        stage.gate.inject(Step::File, Fault::answer(302, {}, "text/plain", "Location: " + target(stage) + "\r\n"), 0);
    };
}

/// The first file comes with another body.
std::function<void(Stage&)> bodyOnce(std::function<QByteArray(QByteArray)> edit)
{
    return [edit = std::move(edit)](Stage& stage) { stage.gate.inject(Step::File, Fault::body(edit), 1); };
}

std::function<void(Stage&)> flippedOnce(qsizetype position)
{
    return bodyOnce([position](QByteArray body) {
        body[position] = static_cast<char>(~body.at(position));
        return body;
    });
}

/// Once, while the export is Downloading, as soon as the action says that it could do its work.
void tryWhenDownloading(Stage& stage, std::function<bool()> action)
{
    const auto done = std::make_shared<bool>(false);
    QObject::connect(&stage.engine.exports, &ExportService::changed, &stage.context,
                     [done, action = std::move(action), &engine = stage.engine](const QString& id) {
                         if (!*done && engine.record(id).state == ExportState::Downloading)
                             *done = action();
                     });
}

/// When the export reaches Downloading.
void whenDownloading(Stage& stage, std::function<void()> action)
{
    tryWhenDownloading(stage, [action = std::move(action)] {
        action();
        return true;
    });
}

/// False: there was none yet.
bool removeParts(const QString& folder)
{
    QDir parts(folder, QStringLiteral("*.part"));
    const QStringList names = parts.entryList(QDir::Files);
    return !names.isEmpty() &&
           std::all_of(names.cbegin(), names.cend(), [&parts](const QString& name) { return parts.remove(name); });
}

QVector<FaultScene> links()
{
    return {
        scene("The link has expired when it arrives",
              [](Stage& stage) {
                  stage.gate.inject(
                      Step::File, Fault::answer(403, "<Error><Code>AccessDenied</Code></Error>", "application/xml"), 2);
              }),
        scene("Every link has expired when it arrives",
              switched([](DemoSwitches& s) { s.linkLifetime = std::chrono::seconds(0); }), LinkExpired),
        scene("The link expires after a cut", cutAndThen([](Stage& stage) {
                  stage.gate.inject(Step::File, Fault::answer(403, {}, "application/xml"), 1);
              })),
        scene("The same expired link again", switched([](DemoSwitches& s) {
                  s.linkLifetime = std::chrono::seconds(0);
                  s.staleLink = true;
              }),
              LinkExpired),
        scene("The job is gone after a cut", cutAndThen([](Stage& stage) {
                  whenDownloading(stage, [&demo = stage.demo] { demo.advanceClock(std::chrono::hours(25)); });
              }),
              JobGone),
        scene("The job has expired", switched([](DemoSwitches& s) { s.status = QStringLiteral("expired"); }), JobGone),
        scene("The job failed", switched([](DemoSwitches& s) { s.status = QStringLiteral("failed"); }), JobFailed),
        scene("A link without a scheme",
              switched([](DemoSwitches& s) { s.linkForm = DemoSwitches::LinkForm::NoScheme; })),
        scene("A link with user information",
              switched([](DemoSwitches& s) { s.linkForm = DemoSwitches::LinkForm::UserInfo; }), LinkInvalid),
        scene("A link that is not a web address",
              location([](const QString&) { return QStringLiteral("file:///etc/passwd"); }), LinkInvalid),
        scene("A link with a path full of ../", location([](const QString& link) {
                  QUrl url(link);
                  url.setPath(QStringLiteral("/../../../../etc") + url.path());
                  return url.toString(QUrl::FullyEncoded);
              }),
              LinkExpired), // the host refuses what it did not sign
        scene("A redirect to another origin", redirect([](Stage&) { return QByteArray("http://127.0.0.1:9/file.gz"); }),
              RedirectRefused),
        scene("A redirect in a circle",
              redirect([](Stage& stage) { return stage.gate.fileOrigin().toEncoded() + "/again"; }), RedirectRefused),
        scene(
            "The tenant redirects to another origin",
            [](Stage& stage) {
                stage.gate.inject(Step::Poll, Fault::answer(307, {}, "text/plain", "Location: http://127.0.0.1:9/\r\n"),
                                  0);
            },
            RedirectRefused),
        scene("This computer's clock is 10 minutes ahead",
              [](Stage& stage) { stage.engine.clock.by = std::chrono::minutes(10); }),
        scene("This computer's clock is 10 minutes behind",
              [](Stage& stage) { stage.engine.clock.by = -std::chrono::minutes(10); }),
    };
}

QVector<FaultScene> bodies()
{
    return {
        scene("Range is ignored", cutAndThen(switched([](DemoSwitches& s) { s.ignoreRange = true; }))),
        scene("A wrong Content-Range",
              cutAndThen([](Stage& stage) { fileHead("Content-Range: bytes ", "Content-Range: bytes 1", 1)(stage); })),
        scene("The ETag has changed", cutAndThen([](Stage& stage) {
                  whenDownloading(stage,
                                  [&demo = stage.demo] { demo.change([](DemoSwitches& s) { s.etagSuffix = "2"; }); });
              })),
        scene("No ETag, and a cut",
              [](Stage& stage) {
                  Fault cut;
                  cut.edit = [](const QByteArray& answer) { return QByteArray(answer).replace("ETag: ", "X-Tag: "); };
                  cut.most = kCutAt;
                  stage.gate.inject(Step::File, cut, 1);
              }),
        scene("Cut off, and the length says otherwise", switched([](DemoSwitches& s) { s.cutAt = 3000; }),
              ConnectionLost),
        scene("Cut off, and the length agrees", switched([](DemoSwitches& s) { s.truncateAt = 3000; }),
              DownloadTruncated),
        scene("Cut off once, and the length agrees", bodyOnce([](const QByteArray& body) { return body.left(3000); })),
        scene("A flipped byte", switched([](DemoSwitches& s) { s.corruptAt = 2000; }), DownloadCorrupt),
        scene("A flipped byte once", flippedOnce(2000)),
        scene("The first byte flipped once", flippedOnce(0)),
        scene("A web page that is called a file, once",
              bodyOnce([](const QByteArray&) { return QByteArray("<!DOCTYPE html><title>Sign in</title>\n"); })),
        scene(
            "Garbage at the end",
            [](Stage& stage) {
                stage.gate.inject(Step::File, Fault::body([](const QByteArray& body) { return body + "garbage"; }), 0);
            },
            DownloadCorrupt),
        scene("Several gzip members",
              switched([](DemoSwitches& s) { s.bodyForm = DemoSwitches::BodyForm::TwoMembers; })),
        scene("Not gzip", switched([](DemoSwitches& s) { s.bodyForm = DemoSwitches::BodyForm::Plain; })),
        scene("Zero users", switched([](DemoSwitches& s) { s.emptyExport = true; })),
    };
}

/// Also when the program puts a file into it at the same moment.
void removeForGood(const QString& folder)
{
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts && QFileInfo::exists(folder); ++attempt)
        QDir(folder).removeRecursively();
}

void takeTheName(const QString& folder)
{
    QDir().mkpath(folder);
    QFile file(QDir(folder).filePath(QStringLiteral("users.ndjson")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the scene cannot be set");
}

QVector<FaultScene> folders()
{
    const auto inFolder = [](std::function<void(const QString&)> action) {
        return [action = std::move(action)](Stage& stage) {
            whenDownloading(stage, [action, folder = stage.plan.folder] { action(folder); });
        };
    };
    return {
        scene("The folder was removed meanwhile", inFolder(removeForGood), FolderMissing),
        scene("The download was removed meanwhile",
              [](Stage& stage) {
                  tryWhenDownloading(stage, [folder = stage.plan.folder] { return removeParts(folder); });
              }),
        scene("A file has the name", [](Stage& stage) { takeTheName(stage.plan.folder); }),
        scene(
            "A file has the name, and --on-conflict fail",
            [](Stage& stage) {
                stage.plan.onConflict = ConflictPolicy::Fail;
                takeTheName(stage.plan.folder);
            },
            FileExists),
        scene(
            "The path is too long",
            [](Stage& stage) { stage.plan.folder += QLatin1Char('/') + QString(300, QLatin1Char('x')); }, PathTooLong),
        scene("The folder became read-only", inFolder([](const QString& folder) {
                  QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
              }),
              FolderNotWritable),
    };
}

} // namespace

QStringList faultSceneGroups()
{
    return {QStringLiteral("links"), QStringLiteral("bodies"), QStringLiteral("folders")};
}

QVector<FaultScene> faultScenes(const QString& group)
{
    if (group == QLatin1StringView("links"))
        return links();
    if (group == QLatin1StringView("bodies"))
        return bodies();
    return group == QLatin1StringView("folders") ? folders() : QVector<FaultScene>();
}

} // namespace muster::test
