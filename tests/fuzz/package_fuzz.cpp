/// Any bytes as a package's file: refused with a reason, or read in full and the same when written again.
#include "content/package/package.h"
#include "tests/fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto read = package::from_bytes({reinterpret_cast<const char*>(data), size});
    if (!read) {
        fuzz::demand(!read.error().empty(), "a refusal has a reason");
        return 0;
    }
    const auto again = package::from_bytes(package::to_bytes(*read));
    fuzz::demand(again && *again == *read, "a package that was read can be written and read again");
    return 0;
}
