#include "app/demo/exportfile.h"

#include <array>
#include <vector>

#include <isa-l/igzip_lib.h>

namespace muster::demo {

struct ExportFile::Deflater
{
    Deflater() { begin(); }

    void begin()
    {
        isal_deflate_init(&stream);
        stream.level = 1;
        stream.level_buf = work.data();
        stream.level_buf_size = static_cast<uint32_t>(work.size());
        stream.gzip_flag = IGZIP_GZIP;
    }

    isal_zstream stream{};
    std::vector<uint8_t> work = std::vector<uint8_t>(ISAL_DEF_LVL1_DEFAULT);
    std::array<char, 64 * 1024> output{};
};

ExportFile::ExportFile(const QString& path, DemoSwitches::BodyForm form) : m_file(path)
{
    m_good = m_file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
             m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (form != DemoSwitches::BodyForm::Plain)
        m_deflater = std::make_unique<Deflater>();
}

ExportFile::~ExportFile() = default;

void ExportFile::write(std::string_view data)
{
    if (m_deflater)
        deflate(data, false);
    else
        append(data.data(), static_cast<qint64>(data.size()));
}

void ExportFile::startMember()
{
    if (!m_deflater)
        return;
    deflate({}, true);
    m_deflater->begin();
}

bool ExportFile::finish()
{
    if (m_deflater)
        deflate({}, true);
    m_good = m_good && m_file.flush();
    m_file.close();
    return m_good;
}

void ExportFile::deflate(std::string_view data, bool last)
{
    isal_zstream& stream = m_deflater->stream;
    // ISA-L reads from next_in only, but declares it without const.
    stream.next_in = reinterpret_cast<uint8_t*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uint32_t>(data.size());
    stream.end_of_stream = last ? 1 : 0;
    do {
        auto& output = m_deflater->output;
        stream.next_out = reinterpret_cast<uint8_t*>(output.data());
        stream.avail_out = static_cast<uint32_t>(output.size());
        m_good = m_good && isal_deflate(&stream) == COMP_OK;
        append(output.data(), static_cast<qint64>(output.size() - stream.avail_out));
    } while (m_good && stream.avail_out == 0);
}

void ExportFile::append(const char* data, qint64 size)
{
    if (!m_good || size == 0)
        return;
    m_hash.addData(QByteArrayView(data, size));
    m_good = m_file.write(data, size) == size;
}

} // namespace muster::demo
