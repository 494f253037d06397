#include "content/package/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

namespace package {
namespace {

namespace fs = std::filesystem;

std::error_code last_fault() {
    return {errno, std::generic_category()};
}

/// An open file. Closed with the object.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

std::error_code write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) return last_fault();
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

/// Waits until it is on disk.
std::error_code sync(const Descriptor& file) {
    return fsync(file.number()) != 0 ? last_fault() : std::error_code{};
}

/// Makes a new file in the folder and says its name. Hidden, as nobody is to open it.
Descriptor make_beside(const fs::path& folder, fs::path& name) {
    for (int attempt = 0;; ++attempt) {
        name = folder / (".mooring-" + std::to_string(getpid()) + "-" + std::to_string(attempt));
        const int number = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number >= 0 || errno != EEXIST) return Descriptor(number);
    }
}

/// The bytes on disk under a name beside the file's.
std::error_code write_beside(const fs::path& folder, std::string_view bytes, fs::path& name) {
    const Descriptor file = make_beside(folder, name);
    if (!file.is_open()) {
        const std::error_code why = last_fault();
        name.clear();
        return why;
    }
    if (const std::error_code why = write_all(file, bytes)) return why;
    return sync(file);
}

}  // namespace

tl::expected<std::string, std::error_code> read_file(const fs::path& file, std::size_t most) {
    const Descriptor descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe must not hold us up
    if (!descriptor.is_open()) return tl::unexpected(last_fault());
    struct stat status {};
    if (fstat(descriptor.number(), &status) != 0) return tl::unexpected(last_fault());
    if (S_ISDIR(status.st_mode)) return tl::unexpected(std::make_error_code(std::errc::is_a_directory));
    if (!S_ISREG(status.st_mode)) return tl::unexpected(std::make_error_code(std::errc::invalid_argument));
    std::string bytes(std::min(static_cast<std::size_t>(status.st_size), most), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t count = read(descriptor.number(), bytes.data() + have, bytes.size() - have);
        if (count < 0 && errno != EINTR) return tl::unexpected(last_fault());
        if (count == 0) break;
        if (count > 0) have += static_cast<std::size_t>(count);
    }
    bytes.resize(have);
    return bytes;
}

std::error_code replace_file(const fs::path& file, std::string_view bytes) {
    std::error_code why;
    if (fs::is_directory(file, why)) return std::make_error_code(std::errc::is_a_directory);
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    fs::path beside;
    why = write_beside(folder, bytes, beside);
    if (!why) fs::rename(beside, file, why);
    if (why) {
        std::error_code left_behind;
        if (!beside.empty()) fs::remove(beside, left_behind);
        return why;
    }
    // The file is there. That its name outlives a power cut is as good as the folder allows.
    const Descriptor parent(open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
    if (parent.is_open()) fsync(parent.number());
    return {};
}

}  // namespace package
