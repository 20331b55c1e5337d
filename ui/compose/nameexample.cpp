#include "ui/compose/nameexample.h"

#include "app/core/domain/namepattern.h"

#include <QCoreApplication>
#include <QSet>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::NameExample)
};

constexpr int kMaxNumber = 999;

/// Auth0's id is known only after the job was accepted; the example shows its form.
QString exampleJobId()
{
    return QStringLiteral("job_A1b2C3d4E5f6G7h8");
}

NameContext contextOf(const FormState& state, const Tenant& tenant, const QDateTime& localTime, qsizetype job)
{
    QString connection = state.choice.isEmpty() ? Tr::tr("connection") : QString();
    if (job < state.choice.connections.size())
        connection = connectionTitle(state.choice.connections[job]);
    return {tenant.name,
            connection,
            environmentName(tenant.environment),
            state.presetName,
            exportFormatName(state.format),
            exampleJobId(),
            localTime};
}

/// The end of the first file's name.
QString firstSuffix(const FormState& state)
{
    const QVector<OutputFormat>& outputs = state.outputs();
    return outputs.isEmpty() ? QString() : outputSuffixes(outputs, state.format).constFirst();
}

/// More than one job would write the same name.
bool namesAreEqual(const FormState& state, const Tenant& tenant, const QDateTime& localTime)
{
    if (state.pattern.contains(QLatin1StringView("{job}")))
        return false;
    QSet<QString> names;
    for (int job = 0; job < state.jobCount(); ++job)
        names.insert(expandNamePattern(state.pattern, contextOf(state, tenant, localTime, job)).value_or(QString()));
    return names.size() < state.jobCount();
}

} // namespace

int exampleNumber(const QString& base, const QString& suffix, const std::function<bool(const QString&)>& nameTaken)
{
    int number = 1;
    while (number < kMaxNumber && nameTaken(numberedName(base, number) + suffix))
        ++number;
    return number;
}

NameExample nameExample(const FormState& state, const Tenant& tenant, const QDateTime& localTime,
                        const std::function<bool(const QString&)>& nameTaken)
{
    const auto base = expandNamePattern(state.pattern, contextOf(state, tenant, localTime, 0));
    if (!base)
        return {NameExample::Level::Error, base.error().detail, {}};

    const QString suffix = firstSuffix(state);
    const bool numbers = state.onConflict == ConflictPolicy::Number;
    const bool stays = !numbers && nameTaken(*base + suffix);
    const int number = numbers ? exampleNumber(*base, suffix, nameTaken) : 1;
    NameExample example;
    example.fileName = numberedName(*base, number) + suffix;
    example.text = example.fileName;
    if (number > 1)
        example.text = Tr::tr("%1 (the name is taken)").arg(example.text);
    if (stays) {
        example.level = NameExample::Level::Warning;
        example.text = state.onConflict == ConflictPolicy::Overwrite
                           ? Tr::tr("%1 (will be overwritten)").arg(example.text)
                           : Tr::tr("%1 (exists, you will be asked)").arg(example.text);
    }
    // The parts of an import are not counted, but the first of them may be the example.
    const bool showsPart = state.outputs().value(0) == OutputFormat::Import;
    const int others = showsPart ? state.fileCount() : state.fileCount() - 1;
    if (others > 0)
        example.text = Tr::tr("%1 and %n more", nullptr, others).arg(example.text);
    if (namesAreEqual(state, tenant, localTime)) {
        example.level = NameExample::Level::Warning;
        example.text = Tr::tr("Names would be equal; numbers are added");
    }
    return example;
}

QStringList takenNames(const FormState& state, const Tenant& tenant, const QDateTime& localTime,
                       const std::function<bool(const QString&)>& nameTaken)
{
    QStringList taken;
    for (int job = 0; job < state.jobCount(); ++job) {
        const auto base = expandNamePattern(state.pattern, contextOf(state, tenant, localTime, job));
        if (!base)
            return {};
        const QStringList suffixes = outputSuffixes(state.outputs(), state.format);
        for (const QString& suffix : suffixes) {
            if (const QString name = *base + suffix; nameTaken(name) && !taken.contains(name))
                taken.append(name);
        }
    }
    return taken;
}

QString variableExample(const QString& variable, const FormState& state, const Tenant& tenant,
                        const QDateTime& localTime)
{
    const QString pattern = QLatin1Char('{') + variable + QLatin1Char('}');
    return expandNamePattern(pattern, contextOf(state, tenant, localTime, 0)).value_or(QString());
}

} // namespace muster::ui
