#include "hub/sha2.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace hub {
namespace {

const EVP_MD* sum_with(std::size_t digits) {
    switch (digits) {
        case 56:
            return EVP_sha224();
        case 64:
            return EVP_sha256();
        case 96:
            return EVP_sha384();
        case 128:
            return EVP_sha512();
        default:
            return nullptr;
    }
}

}  // namespace

std::string sha2_of(std::string_view bytes, std::size_t digits) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned size = 0;
    const EVP_MD* kind = sum_with(digits);
    if (kind == nullptr || EVP_Digest(bytes.data(), bytes.size(), sum.data(), &size, kind, nullptr) != 1) return {};
    return fmt::format("{:02x}", fmt::join(sum.begin(), sum.begin() + size, ""));
}

}  // namespace hub
