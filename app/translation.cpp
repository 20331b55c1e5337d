#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
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
    // The dialogs of Qt itself, where the system has their texts.
    auto* qtTexts = new QTranslator(&application);
    if (qtTexts->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
}

} // namespace muster
