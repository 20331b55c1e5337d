// Preset files.

#include "app/core/domain/namepattern.h"
#include "app/core/domain/presetjson.h"
#include "tests/fuzz/fuzzinput.h"

using namespace muster;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray text = input.restArray();
    static_cast<void>(looksLikePreset(text));
    const auto preset = presetFromText(text);
    if (!preset) {
        require(preset.error().code == ErrorCode::InvalidRequest && !preset.error().detail.isEmpty(),
                "a reason is told");
        return 0;
    }
    require(!preset->name.isEmpty() && preset->name.size() <= kMaxPresetName, "a preset has a name");
    require(!preset->limit || *preset->limit >= 1, "a limit is at least one user");
    const QByteArray written = presetToText(*preset);
    const auto again = presetFromText(written);
    require(again.has_value(), "a preset that was written can be read");
    require(sameExport(*again, *preset), "what was written is the same export");
    require(preset->isNewer() || again->kept == preset->kept, "unknown keys are kept");
    require(presetToText(*again) == written, "writing it again changes nothing");
    return 0;
}
