// A JSON array, and all that is made of it.

#include "tests/fuzz/fuzzinput.h"
#include "tests/fuzz/jsoncheck.h"

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::uint8_t seed = input.choice();
    fuzz::checkJson(fuzz::checkedSplit(input.rest(), ContentKind::JsonArray, seed), seed);
    return 0;
}
