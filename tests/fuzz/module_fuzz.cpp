/// Any bytes as a module.md.
#include "tests/fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    fuzz::read_module(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
