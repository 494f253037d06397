/// The key of one device, with which it signs what it says without a network.
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace records_file {

/// An Ed25519 key that anybody may know.
using PublicKey = std::array<unsigned char, 32>;
/// What the device keeps to itself: the seed that both halves of its key are made of.
using Seed = std::array<unsigned char, 32>;

/// A new one; nothing where the system gives no random numbers.
std::optional<Seed> new_seed();

PublicKey public_key(const Seed& seed);

/// 44 characters of base64 (RFC 4648), and back; nothing for anything else.
std::string text_of(const PublicKey& key);
std::optional<PublicKey> parse_public_key(std::string_view text);

/// The same for a seed, in 64 hexadecimal digits.
std::string text_of_seed(const Seed& seed);
std::optional<Seed> parse_seed(std::string_view text);

/// What two people can read to each other to be sure of a key: 16 digits in groups, "3F2A 9C01 77DE 40B8".
std::string fingerprint(const PublicKey& key);

}  // namespace records_file
