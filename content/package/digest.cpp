#include "content/package/digest.h"

#include <sodium.h>

#include <array>
#include <cstdint>

namespace package {
namespace {

constexpr std::size_t digest_bytes = 32;

}  // namespace

struct Digest::State {
    crypto_generichash_state hash;
};

Digest::Digest() : state_(std::make_unique<State>()) {
    [[maybe_unused]] const int has_randomness = sodium_init();  // digests do without
    crypto_generichash_init(&state_->hash, nullptr, 0, digest_bytes);
}

Digest::~Digest() = default;

void Digest::add(std::string_view field) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
    crypto_generichash_update(&state_->hash, length.data(), length.size());
    crypto_generichash_update(&state_->hash, reinterpret_cast<const unsigned char*>(field.data()), field.size());
}

std::string Digest::hex() {
    std::array<unsigned char, digest_bytes> bytes{};
    crypto_generichash_final(&state_->hash, bytes.data(), bytes.size());
    std::string text(2 * digest_bytes + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

}  // namespace package
