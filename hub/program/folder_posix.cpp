#include "hub/program/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace program {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The database that an older hub made in a folder that was there before could be read by everybody.
tl::expected<void, std::string> close_files(const std::filesystem::path& folder) {
    using std::filesystem::perms;
    for (const char* name : {"hub.sqlite", "hub.sqlite-wal", "hub.sqlite-shm"}) {
        const std::filesystem::path file = folder / name;
        std::error_code fault;
        const perms now = std::filesystem::status(file, fault).permissions();
        if (fault || (now & (perms::group_all | perms::others_all)) == perms::none) continue;
        std::filesystem::permissions(file, perms::group_all | perms::others_all, std::filesystem::perm_options::remove,
                                     fault);
        if (fault) {
            return tl::unexpected(fmt::format("Others can read {}, and that cannot be changed: {}", file.string(),
                                              fault.message()));
        }
    }
    return {};
}

}  // namespace

std::filesystem::path usual_folder() {
    if (const std::string state = variable("STATE_DIRECTORY"); !state.empty()) return state;
    if (const std::string data = variable("XDG_DATA_HOME"); !data.empty())
        return std::filesystem::path(data) / "mooring-hub";
    const std::string home = variable("HOME");
    return home.empty() ? std::filesystem::path() : std::filesystem::path(home) / ".local/share/mooring-hub";
}

tl::expected<void, std::string> make_folder(const std::filesystem::path& folder) {
    umask(S_IRWXG | S_IRWXO);
    std::error_code fault;
    if (std::filesystem::is_directory(folder, fault)) return close_files(folder);
    std::filesystem::create_directories(folder, fault);
    if (!fault) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, fault);
    if (fault) return tl::unexpected(fmt::format("The folder {} cannot be made: {}", folder.string(), fault.message()));
    return {};
}

tl::expected<ServingLock, std::string> ServingLock::take(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "hub.lock";
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const auto last_fault = [] { return std::error_code(errno, std::generic_category()).message(); };
    if (file < 0) return tl::unexpected(fmt::format("{} cannot be opened: {}", path.string(), last_fault()));
    if (flock(file, LOCK_EX | LOCK_NB) != 0) {
        const std::string why = errno == EWOULDBLOCK ? "another hub serves from there" : last_fault();
        close(file);
        return tl::unexpected(fmt::format("The folder {} cannot be used: {}", folder.string(), why));
    }
    return ServingLock(file);
}

ServingLock::ServingLock(ServingLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

ServingLock::~ServingLock() {
    if (file_ >= 0) close(file_);
}

}  // namespace program
