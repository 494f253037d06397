#include "hub/credentials.h"

#include "hub/xapi/text_case.h"
#include "records/uuid.h"

#include <sodium.h>

#include <array>
#include <cstdint>

namespace hub {
namespace {

constexpr int base64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string random_text(std::size_t bytes) {
    std::string random(bytes, '\0');
    randombytes_buf(random.data(), random.size());
    std::string text(sodium_base64_encoded_len(bytes, base64), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(random.data()), bytes, base64);
    text.pop_back();  // the C string's end
    return text;
}

Digest digest_of(std::string_view text) {
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return digest;
}

}  // namespace

bool prepare_secrets() {
    return sodium_init() >= 0;
}

Credentials new_credentials() {
    std::array<unsigned char, 8> id{};
    randombytes_buf(id.data(), id.size());
    std::array<char, 2 * id.size() + 1> hexadecimal{};
    sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), id.data(), id.size());
    return {hexadecimal.data(), random_text(32)};
}

std::string new_connection_code() {
    constexpr std::string_view letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";  // no I, L, O, 0, 1
    std::string code;
    for (int i = 0; i < 25; ++i) {
        if (i > 0 && i % 5 == 0) code += '-';
        code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    return code;
}

std::string new_uuid() {
    records::RandomBits bits{};
    randombytes_buf(bits.data(), sizeof(bits));
    return records::uuid(bits);
}

Digest digest_of_secret(std::string_view secret) {
    return digest_of(secret);
}

Digest digest_of_code(std::string_view code) {
    std::string plain;
    for (const char c : xapi::lower_case(code)) {
        if (c != '-' && c != ' ') plain += c;
    }
    return digest_of(plain);
}

std::optional<Credentials> parse_authorization(std::string_view header) {
    if (xapi::lower_case(header.substr(0, 6)) != "basic ") return std::nullopt;
    header.remove_prefix(6);
    while (header.starts_with(' ')) header.remove_prefix(1);
    while (header.ends_with('=') || header.ends_with(' ')) header.remove_suffix(1);
    std::string plain(header.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(plain.data()), plain.size(), header.data(), header.size(),
                          nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL_NO_PADDING) != 0) {
        return std::nullopt;
    }
    plain.resize(length);
    const std::size_t colon = plain.find(':');
    if (colon == std::string::npos) return std::nullopt;
    return Credentials{plain.substr(0, colon), plain.substr(colon + 1)};
}

Stored<std::optional<Key>> authenticate(Store& store, const Credentials& credentials) {
    auto key = store.key(credentials.id);
    if (!key) return key;
    const Digest shown = digest_of_secret(credentials.secret);
    const Digest kept = *key ? (*key)->digest : Digest{};
    if (sodium_memcmp(shown.data(), kept.data(), shown.size()) != 0) return std::optional<Key>();
    return key;
}

}  // namespace hub
