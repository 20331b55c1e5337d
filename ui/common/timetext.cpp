#include "ui/common/timetext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTime>

namespace muster::ui {

QString timeText(const QTime& local, const QLocale& locale)
{
    // The C locale and a few others have seconds even in their short form.
    static const QRegularExpression seconds(QStringLiteral("[:.\u00a0 ]?ss?"));
    return locale.toString(local, locale.timeFormat(QLocale::ShortFormat).remove(seconds));
}

} // namespace muster::ui
