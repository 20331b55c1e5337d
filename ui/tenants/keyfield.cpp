#include "ui/tenants/keyfield.h"

#include "ui/common/combobox.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/tenants/secretfield.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>

namespace muster::ui {
namespace {

constexpr qint64 kLargestFile = 64 * 1024;

/// The one file that is dragged; empty for anything else.
QString draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return QFileInfo(path).isFile() ? path : QString();
}

} // namespace

KeyField::KeyField(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_pem(new SecretField(theme, tr("Private key"), tr("Show the private key"))),
      m_choose(makeButton(tr("Choose…"))),
      m_algorithm(new ComboBox(theme))
{
    setObjectName(QStringLiteral("keyField"));
    setAcceptDrops(true);
    setFocusProxy(m_pem);
    m_pem->setObjectName(QStringLiteral("privateKeyField"));
    m_pem->setMaxLength(static_cast<int>(kLargestFile)); // keys are longer than a line edit usually takes
    m_pem->setAcceptDrops(false);                        // files come to the whole row
    m_choose->setObjectName(QStringLiteral("chooseKeyButton"));
    m_choose->setAccessibleName(tr("Choose the private key file"));
    m_algorithm->setObjectName(QStringLiteral("keyAlgorithm"));
    m_algorithm->setAccessibleName(tr("Algorithm of the key"));
    m_algorithm->setToolTip(tr("The algorithm that is registered with the key in Auth0"));
    for (const auto algorithm : {SigningAlgorithm::Rs256, SigningAlgorithm::Rs384, SigningAlgorithm::Ps256})
        m_algorithm->addItem(signingAlgorithmName(algorithm), QVariant::fromValue(static_cast<int>(algorithm)));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_pem, 1);
    row->addWidget(m_choose);
    row->addWidget(m_algorithm);
    connect(m_pem, &QLineEdit::textChanged, this, &KeyField::changed);
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &KeyField::changed);
    connect(m_choose, &QPushButton::clicked, this, &KeyField::choose);
}

Secret KeyField::secret() const
{
    return m_pem->secret();
}

void KeyField::clearSecret()
{
    m_pem->clearSecret();
}

void KeyField::setPlaceholderText(const QString& text)
{
    m_pem->setPlaceholderText(text.isEmpty() ? tr("Paste the key, or drop its file here") : text);
}

SigningAlgorithm KeyField::algorithm() const
{
    return static_cast<SigningAlgorithm>(m_algorithm->currentData().toInt());
}

void KeyField::setAlgorithm(SigningAlgorithm algorithm)
{
    m_algorithm->setCurrentIndex(m_algorithm->findData(static_cast<int>(algorithm)));
}

void KeyField::readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        Q_EMIT unreadable(Error{ErrorCode::FileReadFailed, file.errorString(), path});
        return;
    }
    if (file.size() > kLargestFile) {
        Q_EMIT unreadable(Error{ErrorCode::PrivateKeyUnreadable, {}, path});
        return;
    }
    const Secret pem(file.read(kLargestFile));
    m_pem->setText(QString::fromLatin1(pem.reveal()));
}

void KeyField::choose()
{
    auto* dialog = new QFileDialog(window(), tr("Private key"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Keys (*.pem *.key)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &KeyField::readFile);
    dialog->open();
}

void KeyField::dragEnterEvent(QDragEnterEvent* event)
{
    if (draggedFile(event->mimeData()).isEmpty())
        return;
    m_pem->setFocus(Qt::OtherFocusReason); // its outline marks where the file goes
    event->acceptProposedAction();
}

void KeyField::dropEvent(QDropEvent* event)
{
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    readFile(path);
}

} // namespace muster::ui
