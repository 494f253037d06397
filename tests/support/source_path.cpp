#include "tests/support/source_path.h"

namespace tests {

std::string source_path(const std::string& relative) {
    const std::string root = MOORING_SOURCE_DIR;
    return relative.empty() ? root : root + "/" + relative;
}

}  // namespace tests
