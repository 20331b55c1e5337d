// Private keys as people paste them.

#include "app/core/auth0/privatekey.h"
#include "tests/fuzz/fuzzinput.h"

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray text = input.restArray();
    const auto key = PrivateKey::fromPem(Secret(text));
    if (key) {
        fuzz::require(key->bits() >= 2048, "a key is long enough");
        static_cast<void>(key->sign(SigningAlgorithm::Rs256, "content"));
        return 0;
    }
    fuzz::require(key.error().detail.isEmpty() && key.error().subject.isEmpty(), "no error holds a word of the key");
    return 0;
}
