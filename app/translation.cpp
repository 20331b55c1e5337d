#include "app/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace muster {

void installTranslation(QCoreApplication& application)
{
    if (application.findChild<QTranslator*>())
        return;
    auto* translator = new QTranslator(&application);
    if (translator->load(QLocale(), QStringLiteral("muster"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        translator->load(QStringLiteral(":/i18n/muster_en.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace muster
