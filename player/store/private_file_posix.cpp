#include "player/store/private_file.h"

#include "player/store/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace store {
namespace {

std::error_code last_fault() {
    return {errno, std::generic_category()};
}

std::error_code write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_fault();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0 ? std::error_code{} : last_fault();
}

}  // namespace

std::error_code write_private(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::path draft = path;
    draft += ".new";
    std::error_code none;
    std::filesystem::remove(draft, none);  // left by a crash; a new file has the mode that is asked for
    const int file = open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return last_fault();
    std::error_code fault = write_all(file, bytes);
    close(file);
    if (!fault) fault = rename_durably(draft, path);
    if (fault) std::filesystem::remove(draft, none);
    return fault;
}

std::error_code make_private(const std::filesystem::path& path) {
    std::error_code fault;
    if (!std::filesystem::exists(path, fault)) return fault ? fault : write_private(path, {});
    std::error_code unknown_here;
    using std::filesystem::perms;
    std::filesystem::permissions(path, perms::owner_read | perms::owner_write, unknown_here);
    return {};
}

}  // namespace store
