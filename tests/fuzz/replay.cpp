#include "tests/fuzz/fuzzinput.h"

#include <QDir>
#include <QFile>

#include <cstdio>

/// Runs a fuzz target over files and folders of inputs: what libFuzzer has found stays a test, with any compiler.
int main(int argc, char* argv[])
{
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        const QFileInfoList found = QFileInfo(path).isDir() ? QDir(path).entryInfoList(QDir::Files, QDir::Name)
                                                            : QFileInfoList{QFileInfo(path)};
        for (const QFileInfo& entry : found) {
            QFile file(entry.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read\n", qPrintable(entry.filePath()));
                return 1;
            }
            std::printf("%s\n", qPrintable(entry.fileName())); // the last one is to blame when the process ends here
            std::fflush(stdout);
            const QByteArray input = file.readAll();
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.constData()),
                                   static_cast<std::size_t>(input.size()));
            ++inputs;
        }
    }
    std::printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
