/// How a device proves to a hub, while it connects, that it holds the key that signs its files.
#pragma once

#include "records/file/device_key.h"
#include "records/statement.h"

#include <string>
#include <string_view>

namespace records_file {

/// What the proof is good for: one connection code, and the actor as whom the device writes.
struct Claim {
    std::string code;  ///< as it is sent
    records::Actor actor;
};

/// An Ed25519 signature (RFC 8032 §5.1) over the claim, in 128 hexadecimal digits.
std::string proof_of(const Claim& claim, const Seed& seed);

/// Whether who holds `key` made this very claim. Anything that is no signature proves nothing.
bool is_proof(std::string_view proof, const Claim& claim, const PublicKey& key);

}  // namespace records_file
