/// Tests that cannot be made on every system say so where everybody sees it. (Catch2 has SKIP from 3.3 on.)
#pragma once

#include <cstdio>
#include <string>

namespace support {

/// Says that this test could not be made here, and why; return from it after that. CTest lists it as skipped: it looks
/// for these words (tests/CMakeLists.txt).
inline void skip_this_test(const std::string& why) {
    std::printf("\nThis test was not made here: %s\n", why.c_str());
    std::fflush(stdout);
}

}  // namespace support
