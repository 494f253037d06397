/// Keys of laptops, for tests of what those sign.
#pragma once

#include "records/file/device_key.h"

namespace support {

/// Another one for each number.
inline records_file::Seed laptop_seed(unsigned char number) {
    records_file::Seed seed;
    seed.fill(number);
    return seed;
}

inline records_file::PublicKey laptop_key(unsigned char number) {
    return records_file::public_key(laptop_seed(number));
}

}  // namespace support
