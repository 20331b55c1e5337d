#include "app/applicationsetup.h"

#include "app/translation.h"

#include <QCoreApplication>

namespace muster {

void setUp(QCoreApplication& application)
{
    QCoreApplication::setApplicationName(QStringLiteral("muster"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    installTranslation(application);
}

} // namespace muster
