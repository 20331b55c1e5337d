#pragma once

#include "app/core/exports/localfiles.h"

#include <map>
#include <memory>

namespace muster {

class RecogniseFileJob;

/// The real LocalFiles: reads the beginning of each file in the thread pool.
class LiveLocalFiles final : public LocalFiles
{
    Q_OBJECT
public:
    explicit LiveLocalFiles(QObject* parent = nullptr);
    ~LiveLocalFiles() override;

    void inspect(const QString& path) override;
    [[nodiscard]] LocalFile file(const QString& path) const override;

private:
    struct Known
    {
        LocalFile file;
        std::unique_ptr<RecogniseFileJob> job;
    };
    void inspected(const QString& path);
    std::map<QString, Known> m_files;
};

} // namespace muster
