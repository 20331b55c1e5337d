// Prints every preset sample as a JSON object a line, for checkpresetschema.py.
#include "presetsamples.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

int main()
{
    for (const muster::test::PresetSample& sample : muster::test::presetSamples()) {
        const QJsonObject line{{QStringLiteral("name"), QString::fromUtf8(sample.name)},
                               {QStringLiteral("good"), sample.verdict == muster::test::PresetSample::Verdict::Good},
                               {QStringLiteral("text"), QString::fromUtf8(sample.text)}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
