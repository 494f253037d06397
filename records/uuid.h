/// Names for people, registrations and statements that never collide: random UUIDs.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace records {

/// 128 random bits, drawn by the caller.
using RandomBits = std::array<std::uint64_t, 2>;

/// As many random bits as are needed, out of 128: the same bits give the same stream.
class RandomStream {
public:
    explicit RandomStream(const RandomBits& seed) : state_(seed) {}
    RandomBits next();

private:
    RandomBits state_;
};

/// A version 4 UUID in lower case (RFC 9562 §5.4) from these bits.
std::string uuid(const RandomBits& bits);

}  // namespace records
