#include "records/file/device_proof.h"

#include "records/file/hexadecimal.h"

#include <sodium.h>

namespace records_file {
namespace {

using Signature = std::array<unsigned char, crypto_sign_BYTES>;

/// Begins with what it is for, so that the signature serves for nothing else.
std::string text_of(const Claim& claim) {
    std::string text = "mooring-connect 1";
    for (const std::string* part : {&claim.code, &claim.actor.home_page, &claim.actor.name})
        text.append("\n").append(std::to_string(part->size())).append(" ").append(*part);
    return text;
}

const unsigned char* bytes_of(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string proof_of(const Claim& claim, const Seed& seed) {
    PublicKey key;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret;
    crypto_sign_seed_keypair(key.data(), secret.data(), seed.data());
    const std::string text = text_of(claim);
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, bytes_of(text), text.size(), secret.data());
    sodium_memzero(secret.data(), secret.size());
    return hexadecimal(signature);
}

bool is_proof(std::string_view proof, const Claim& claim, const PublicKey& key) {
    const auto signature = parse_hexadecimal<std::tuple_size_v<Signature>>(proof);
    const std::string text = text_of(claim);
    return signature && crypto_sign_verify_detached(signature->data(), bytes_of(text), text.size(), key.data()) == 0;
}

}  // namespace records_file
