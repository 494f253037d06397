#include "records/file/device_key.h"

#include "records/file/hexadecimal.h"

#include <sodium.h>

namespace records_file {
namespace {

static_assert(crypto_sign_PUBLICKEYBYTES == std::tuple_size_v<PublicKey>);
static_assert(crypto_sign_SEEDBYTES == std::tuple_size_v<Seed>);

}  // namespace

std::optional<Seed> new_seed() {
    if (sodium_init() < 0) return std::nullopt;
    Seed seed;
    randombytes_buf(seed.data(), seed.size());
    return seed;
}

PublicKey public_key(const Seed& seed) {
    PublicKey key;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret;
    crypto_sign_seed_keypair(key.data(), secret.data(), seed.data());
    sodium_memzero(secret.data(), secret.size());
    return key;
}

std::string text_of(const PublicKey& key) {
    std::string text(sodium_base64_ENCODED_LEN(std::tuple_size_v<PublicKey>, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), key.data(), key.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the end of a C string
    return text;
}

std::optional<PublicKey> parse_public_key(std::string_view text) {
    PublicKey key;
    std::size_t size = 0;
    const int failed = sodium_base642bin(key.data(), key.size(), text.data(), text.size(), nullptr, &size, nullptr,
                                         sodium_base64_VARIANT_ORIGINAL);
    return failed == 0 && size == key.size() && text_of(key) == text ? std::optional(key) : std::nullopt;
}

std::string text_of_seed(const Seed& seed) {
    return hexadecimal(seed);
}

std::optional<Seed> parse_seed(std::string_view text) {
    return parse_hexadecimal<std::tuple_size_v<Seed>>(text);
}

std::string fingerprint(const PublicKey& key) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash;
    crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), nullptr, 0);
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i > 0 && i % 2 == 0) text += ' ';
        text += digits[hash[i] >> 4];
        text += digits[hash[i] & 15];
    }
    return text;
}

}  // namespace records_file
