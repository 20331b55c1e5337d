#include "app/demo/demotenant.h"

#include "app/demo/democontrol.h"
#include "app/demo/demoserver.h"

#include <QThread>

namespace muster {

struct DemoTenant::Running
{
    QThread thread;
    QObject context; // lives in the thread; what is invoked on it runs there
    std::unique_ptr<demo::DemoServer> server;
};

DemoTenant::DemoTenant(DemoOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_control(std::make_shared<DemoControl>(m_options.switches))
{
}

DemoTenant::~DemoTenant()
{
    stop();
}

Result<DemoAddress> DemoTenant::start()
{
    stop();
    m_running = std::make_unique<Running>();
    Running* running = m_running.get();
    running->thread.setObjectName(QStringLiteral("demo tenant"));
    running->context.moveToThread(&running->thread);
    running->thread.start();

    Result<DemoAddress> address = fail(ErrorCode::Internal);
    QMetaObject::invokeMethod(
        &running->context,
        [this, running, &address] {
            running->server = std::make_unique<demo::DemoServer>(m_options, m_control);
            address = running->server->listen();
        },
        Qt::BlockingQueuedConnection);
    if (!address)
        stop();
    return address;
}

void DemoTenant::stop()
{
    if (!m_running)
        return;
    QMetaObject::invokeMethod(
        &m_running->context, [running = m_running.get()] { running->server.reset(); }, Qt::BlockingQueuedConnection);
    m_running->thread.quit();
    m_running->thread.wait();
    m_running.reset();
}

QUrl DemoTenant::fileOrigin() const
{
    return m_running ? m_running->server->fileOrigin() : QUrl();
}

void DemoTenant::change(const std::function<void(DemoSwitches&)>& edit)
{
    m_control->change(edit);
}
void DemoTenant::addFault(const DemoFault& fault)
{
    m_control->addFault(fault);
}
void DemoTenant::advanceClock(std::chrono::milliseconds by)
{
    m_control->advance(by);
}

void DemoTenant::stopClock()
{
    m_control->stopClock();
}
QVector<DemoRequest> DemoTenant::requests() const
{
    return m_control->requests();
}
void DemoTenant::clearRequests()
{
    m_control->clearRequests();
}
int DemoTenant::jobsCreated() const
{
    return m_control->jobsCreated();
}

} // namespace muster
