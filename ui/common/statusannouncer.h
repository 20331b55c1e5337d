#pragma once

#include <QLabel>
#include <QStringList>

class QTimer;

namespace muster::ui {

/// A label of one pixel whose changes screen readers speak. (QAccessibleAnnouncementEvent exists only from Qt 6.8.)
/// For what a user must hear without looking: job started, saved, failed, form valid or invalid; never percentages.
///
/// Assistive technology hears of a change first and asks for the sentence afterwards, so each one stays for a moment
/// (kSentenceMs) and later ones wait for their turn.
class StatusAnnouncer : public QLabel
{
    Q_OBJECT
public:
    static constexpr int kSentenceMs = 150;

    explicit StatusAnnouncer(QWidget* window);
    /// Spoken at once when nothing else was said just before. A sentence that waits already is not said twice.
    void announce(const QString& sentence);

private:
    void speak(const QString& sentence);
    void speakNext();
    QStringList m_waiting;
    QTimer* m_pause;
};

} // namespace muster::ui
