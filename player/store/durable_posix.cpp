#include "player/store/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace store {

std::error_code sync(const std::filesystem::path& path) {
    const auto last_fault = [] { return std::error_code(errno, std::generic_category()); };
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return last_fault();
    std::error_code fault;
    if (fsync(file) != 0 && errno != EINVAL) fault = last_fault();  // EINVAL: it knows no such thing (fsync(2))
    close(file);
    return fault;
}

std::error_code rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code fault;
    std::filesystem::rename(from, to, fault);
    return fault ? fault : sync(to.parent_path());
}

}  // namespace store
