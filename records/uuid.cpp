#include "records/uuid.h"

#include <fmt/format.h>

namespace records {

std::string uuid(const RandomBits& bits) {
    const std::uint64_t high = (bits[0] & ~0xF000ULL) | 0x4000ULL;                          // version 4
    const std::uint64_t low = (bits[1] & ~0xC000000000000000ULL) | 0x8000000000000000ULL;  // variant 10
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xFFFF, high & 0xFFFF,
                       low >> 48, low & 0xFFFFFFFFFFFFULL);
}

}  // namespace records
