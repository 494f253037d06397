#include "records/uuid.h"

#include <fmt/format.h>

namespace records {

namespace {

/// One step of SplitMix64, whose outputs are all different until it comes round.
std::uint64_t step(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

}  // namespace

RandomBits RandomStream::next() { return {step(state_[0]), step(state_[1])}; }

std::string uuid(const RandomBits& bits) {
    const std::uint64_t high = (bits[0] & ~0xF000ULL) | 0x4000ULL;                          // version 4
    const std::uint64_t low = (bits[1] & ~0xC000000000000000ULL) | 0x8000000000000000ULL;  // variant 10
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xFFFF, high & 0xFFFF,
                       low >> 48, low & 0xFFFFFFFFFFFFULL);
}

}  // namespace records
