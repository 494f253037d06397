/// Names for people, registrations and statements that never collide: random UUIDs.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace records {

/// 128 random bits, drawn by the caller.
using RandomBits = std::array<std::uint64_t, 2>;

/// A version 4 UUID in lower case (RFC 9562 §5.4) from these bits.
std::string uuid(const RandomBits& bits);

}  // namespace records
